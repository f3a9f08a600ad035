import { env } from "../env";

const firstOf = (list: string | null) => list?.split(",")[0]?.trim() || null;

/**
 * The address at which the caller sees this server. A page elsewhere can't set these headers on a browser's
 * request, so they are good enough to tell our own pages from foreign ones. Next.js fills in the forwarded
 * ones when no proxy has.
 */
function requestOrigin(headers: Headers): string | null {
  const host = firstOf(headers.get("x-forwarded-host")) ?? headers.get("host");
  const protocol = firstOf(headers.get("x-forwarded-proto")) === "https" ? "https" : "http";
  return host && URL.canParse(`${protocol}://${host}`) ? new URL(`${protocol}://${host}`).origin : null;
}

/** `PUBLIC_URL`, else the address that the request came to. */
export function ownOrigin(headers: Headers): string {
  if (env.publicUrl) return new URL(env.publicUrl).origin;
  return requestOrigin(headers) ?? `http://localhost:${env.port}`;
}

const hostOf = (address: string | null | undefined) =>
  address && URL.canParse(address) ? new URL(address).host : undefined;

/** Browsers name a request's origin; whoever names none is no browser, and carries nobody's cookies. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  const own = [env.publicUrl, requestOrigin(headers), `http://${headers.get("host")}`];
  const host = hostOf(origin);
  return host !== undefined && own.map(hostOf).includes(host);
}
