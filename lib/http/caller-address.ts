import { isIPv4, isIPv6 } from "node:net";

const groupsOfANetwork = 4;

/** The groups of an IPv6 address that are written out, where `::` stands for zeros. */
function groupsOf(address: string): string[] {
  const [start = "", end] = address.toLowerCase().split("::");
  const head = start.split(":").filter(Boolean);
  if (end === undefined) return head;
  const tail = end.split(":").filter(Boolean);
  return [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill("0"), ...tail];
}

/**
 * Where a request comes from, as far as limits are concerned: one household or office has a whole /64 of IPv6, and
 * IPv4 may be wrapped in IPv6. `unknown` for what is no address.
 */
export function networkOf(address: string): string {
  const plain = address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return "unknown";
  const network = groupsOf(plain).slice(0, groupsOfANetwork);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/** The server has put the one address that it trusts into this header (`prepareRequests`). */
export const callerAddress = (headers: Headers): string =>
  networkOf(headers.get("x-forwarded-for")?.split(",")[0] ?? "");
