import { randomUUID } from "node:crypto";
import { startApp } from "../e2e/app-server";
import { type AnthropicStandIn, startAnthropic } from "../e2e/fakes/anthropic";

export interface BenchApp {
  url: string;
  standIn: AnthropicStandIn;
  /** A guest's session, as a `Cookie` header. */
  cookie: string;
}

export const standInKey = "stand-in-key";

/** The built app with Claude's stand-in behind it and one guest, for as long as `use` lasts. */
export async function withApp<T>(use: (app: BenchApp) => Promise<T>): Promise<T> {
  const standIn = await startAnthropic();
  const settings = { ANTHROPIC_API_KEY: standInKey, ANTHROPIC_BASE_URL: standIn.url };
  const app = await startApp(settings);
  try {
    return await use({ url: app.url, standIn, cookie: await openGuestSession(app.url) });
  } finally {
    await app.stop();
    await standIn.close();
  }
}

export async function openGuestSession(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/anonymous`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

/** Sends one message; the answer is in the response's event stream. */
export async function ask(
  { url, cookie }: Pick<BenchApp, "url" | "cookie">,
  threadId: string,
  text: string,
): Promise<Response> {
  const message = { id: randomUUID(), role: "user", parts: [{ type: "text", text }] };
  const response = await fetch(`${url}/api/chat`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ id: threadId, message }),
  });
  if (!response.ok) throw new Error(`The app answered ${response.status}: ${await response.text()}`);
  return response;
}
