import { route } from "../http/route";
import { answerAuth } from "./answer-auth";
import { findSender } from "./owner";

const answer = route(answerAuth);
let visitors = 0;

/** A browser: it keeps its cookies and names where its requests come from. */
export function aVisitor({ origin = "http://lintel.test", address = `10.0.0.${++visitors}` } = {}) {
  const jar = new Map<string, string>();

  function headers(): Headers {
    const { host, protocol } = new URL(origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = { host, origin, "x-forwarded-proto": protocol.slice(0, -1), "x-forwarded-for": address };
    return new Headers({ ...sent, "content-type": "application/json", ...(cookie && { cookie }) });
  }

  function keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
  }

  async function post(path: string, body: object = {}, extraHeaders: Record<string, string> = {}) {
    const sent = headers();
    for (const [name, value] of Object.entries(extraHeaders)) sent.set(name, value);
    // What the server sees of its own address is not where the browser found it.
    const url = `http://localhost:3000/api/auth${path}`;
    const request = new Request(url, { method: "POST", headers: sent, body: JSON.stringify(body) });
    const response = await answer(request, { params: Promise.resolve({}) });
    keepCookies(response);
    return response;
  }

  return { post, find: () => findSender(headers()) };
}
