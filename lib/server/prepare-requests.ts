import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { log } from "../log/log";
import { wellFormedAddress } from "./well-formed-address";

const forwardedFor = "x-forwarded-for";

/**
 * The address that a request really came from. Anyone can send `X-Forwarded-For`; each proxy appends whom it saw, so
 * only as many entries count, from the end, as there are proxies of ours. With none it is the connection's other end.
 */
export function trustedAddress(forwarded: string | undefined, connected: string, proxies: number): string {
  if (proxies === 0) return connected;
  const seen = [...(forwarded ?? "").split(","), connected].map((each) => each.trim()).filter(Boolean);
  return seen.at(-1 - proxies) ?? seen[0] ?? connected;
}

const isRequest = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === "object" && message !== null && "request" in message;

/** Before anyone reads a request: its address is well formed, and it names the one sender that can be trusted. */
export function prepareRequests(proxies: number): void {
  let hasWarned = false;
  subscribe("http.server.request.start", (message) => {
    if (!isRequest(message)) return;
    const { headers, socket, url } = message.request;
    if (url) message.request.url = wellFormedAddress(url);
    const sent = headers[forwardedFor];
    const forwarded = Array.isArray(sent) ? sent.join(",") : sent;
    if (forwarded && proxies === 0 && !hasWarned) {
      hasWarned = true;
      log.warn("a request names whom it was forwarded for: behind a proxy, set TRUSTED_PROXIES=1");
    }
    headers[forwardedFor] = trustedAddress(forwarded, socket.remoteAddress ?? "", proxies);
  });
}
