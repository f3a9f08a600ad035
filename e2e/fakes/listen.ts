import { EventEmitter, on, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What reached a stand-in, for assertions; `outcome` is "cut" where the caller went away before the end. */
export interface RecordedRequest {
  method: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
  openedAt: string;
  closedAt: string | null;
  /** When the first event of its answer was sent, on the clock of `performance.now()`. */
  firstEventAt: number | null;
  outcome: "open" | "complete" | "cut";
}

export interface StandIn {
  url: string;
  requests: RecordedRequest[];
  /** The first request that matches: one that came already, or the next to come. */
  requested: (matches: (request: RecordedRequest) => boolean) => Promise<RecordedRequest>;
  /** Waits until the request's connection is done with it. */
  closed: (request: RecordedRequest) => Promise<RecordedRequest>;
  close: () => Promise<void>;
}

export type Handle = (request: RecordedRequest, response: ServerResponse) => Promise<void> | void;

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}) {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  return text ? JSON.parse(text) : null;
}

function createRecorder() {
  const requests: RecordedRequest[] = [];
  const events = new EventEmitter().setMaxListeners(0);

  const record = async (incoming: IncomingMessage, response: ServerResponse): Promise<RecordedRequest> => {
    const { pathname } = new URL(incoming.url ?? "/", "http://stand-in");
    const request: RecordedRequest = {
      method: incoming.method ?? "GET",
      path: pathname,
      headers: incoming.headers,
      body: await readBody(incoming),
      openedAt: new Date().toISOString(),
      closedAt: null,
      firstEventAt: null,
      outcome: "open",
    };
    response.on("close", () => {
      request.closedAt = new Date().toISOString();
      request.outcome = response.writableFinished ? "complete" : "cut";
      events.emit("closed", request);
    });
    requests.push(request);
    events.emit("requested", request);
    return request;
  };

  const requested: StandIn["requested"] = async (matches) => {
    const known = requests.find(matches);
    if (known) return known;
    for await (const [request] of on(events, "requested")) if (matches(request)) return request;
    throw new Error("The stand-in no longer listens.");
  };

  const closed: StandIn["closed"] = async (request) => {
    while (request.outcome === "open") await once(events, "closed");
    return request;
  };

  return { requests, record, requested, closed };
}

/** Serves on loopback only; `GET /__requests` tells what came, `DELETE /__requests` forgets it. */
export async function listen({ port, handle }: { port: number; handle: Handle }): Promise<StandIn> {
  const { requests, record, requested, closed } = createRecorder();

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    if (incoming.url === "/__requests") {
      const found = incoming.method === "DELETE" ? requests.splice(0) : requests;
      return sendJson(response, 200, found);
    }
    const request = await record(incoming, response);
    await handle(request, response);
  };
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });

  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${address.port}`, requests, requested, closed, close };
}
