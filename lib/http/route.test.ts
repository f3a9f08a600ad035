import { afterEach, expect, test, vi } from "vitest";
import { AppError } from "../errors";
import { log } from "../log/log";
import { route } from "./route";

const context = { params: Promise.resolve({}) };
const accept = route(async () => Response.json({ done: true }));

const aRequest = (headers: Record<string, string>, method = "POST") =>
  new Request("http://localhost:3000/api/threads", {
    method,
    headers: { host: "lintel.test:8080", ...headers },
  });

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each<Record<string, string>>([
  {},
  { origin: "http://lintel.test:8080" },
  { origin: "http://lintel.test:8080", "sec-fetch-site": "same-origin" },
  { "sec-fetch-site": "none" },
  { host: "10.0.0.5:3000", "x-forwarded-host": "lintel.example.test", origin: "https://lintel.example.test" },
])("lets our own pages and programs change things: %o", async (headers) => {
  const response = await accept(aRequest(headers), context);

  expect(response.status).toBe(200);
});

test.each<Record<string, string>>([
  { origin: "http://evil.test" },
  { origin: "http://lintel.test" },
  { origin: "null" },
  { origin: "http://lintel.test:8080", "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
])("refuses a page elsewhere: %o", async (headers) => {
  const responses = await Promise.all(
    ["POST", "PATCH", "PUT", "DELETE"].map((method) => accept(aRequest(headers, method), context)),
  );

  expect(responses.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect(await responses[0]?.json()).toEqual({
    error: { code: "forbidden", message: "This request must come from Lintel's own pages." },
  });
});

test("anyone may read", async () => {
  const response = await accept(aRequest({ origin: "http://evil.test" }, "GET"), context);

  expect(response.status).toBe(200);
});

test("PUBLIC_URL is ours too when a proxy hides it", async () => {
  vi.stubEnv("PUBLIC_URL", "https://lintel.example.test");

  const response = await accept(aRequest({ origin: "https://lintel.example.test" }), context);

  expect(response.status).toBe(200);
});

test("an AppError becomes its status and the one shape of errors", async () => {
  const conflict = route(async () => {
    throw new AppError("conflict", "Someone was first.", { details: { version: 3 } });
  });

  const response = await conflict(aRequest({}), context);

  expect(response.status).toBe(409);
  expect(await response.json()).toEqual({
    error: { code: "conflict", message: "Someone was first.", details: { version: 3 } },
  });
});

test("an unexpected error is logged and tells nothing", async () => {
  const written = vi.spyOn(log, "error").mockReturnValue();
  const cause = new Error("password of the database is hunter2");
  const broken = route(async () => {
    throw cause;
  });

  const response = await broken(aRequest({}), context);

  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("hunter2");
  expect(written).toHaveBeenCalledWith("request failed", cause);
});

test("a request's id goes through the log into the response", async () => {
  const written = vi.spyOn(log, "info").mockReturnValue();

  const response = await accept(aRequest({ "x-request-id": "from-the-proxy" }), context);

  expect(response.headers.get("x-request-id")).toBe("from-the-proxy");
  expect(written).toHaveBeenCalledWith(
    "request",
    expect.objectContaining({ method: "POST", route: "/api/threads", status: 200 }),
  );
});

test("a server that is asked for more than it bears says when to come back", async () => {
  vi.spyOn(log, "error").mockReturnValue(undefined);
  const busy = Object.assign(new Error("Unable to start a transaction in the given time."), {
    code: "P2028",
  });
  const response = await route(() => Promise.reject(busy))(aRequest({}), context);

  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await response.json()).toMatchObject({ error: { code: "unavailable" } });
});
