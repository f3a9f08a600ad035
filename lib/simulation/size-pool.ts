import type { Station } from "./network";

export type Pool = Pick<Station, "servers" | "hold">;

/**
 * As many servers as calls that a throughput works on at once, as the computed wait has them, and for how long a call
 * keeps one. Calls per second and seconds, both above zero.
 */
export function sizePool(throughput: number, service: number): Pool {
  const servers = Math.max(1, Math.round(throughput * service));
  return { servers, hold: servers / throughput };
}
