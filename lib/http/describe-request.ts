import { randomUUID } from "node:crypto";

const isId = (text: string | null): text is string => text !== null && /^[\w-]{8,64}$/.test(text);

/** The id that a proxy gave the request, or a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return isId(given) ? given : randomUUID();
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * The address as its route is called: a link's token is a key and stands in no log, and metrics have room for few names.
 */
export function routeOf(url: string, params: Record<string, unknown>): string {
  const entries = Object.entries(params);
  const names = new Map(entries.map(([name, value]) => [String(value), `[${name}]`]));
  const rest = entries.find((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const segments = new URL(url).pathname.split("/");
  const own = rest ? [...segments.slice(0, segments.length - rest[1].length), `[...${rest[0]}]`] : segments;
  return own.map((segment) => names.get(segment) ?? names.get(decode(segment)) ?? segment).join("/");
}
