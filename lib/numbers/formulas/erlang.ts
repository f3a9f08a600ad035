/**
 * Erlang B: the share of calls that find all `servers` busy and are lost, for `load` = λ·S erlangs. The usual
 * recursion, which neither overflows nor loses digits.
 */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) blocked = (load * blocked) / (count + load * blocked);
  return blocked;
}

/** Erlang C: the share of calls that must wait for one of `servers`; 1 when the load is more than they bear. */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1;
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
}
