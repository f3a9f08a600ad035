type Window = { endsAt: number; count: number };
type Rule = { window: number; max: number };
type Verdict = { allowed: boolean; retryAfter: number | null };

const maxCallers = 100_000;

function forgetEnded(windows: Map<string, Window>, now: number): void {
  if (windows.size < maxCallers) return;
  for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
}

/**
 * Counts in windows of fixed length. Better Auth's own count starts over only after a quiet window, and so
 * locks out whoever asks slowly but steadily.
 */
export function limitRequests(now: () => number): (key: string, rule: Rule) => Verdict {
  const windows = new Map<string, Window>();
  return (key, { window, max }) => {
    const at = now();
    forgetEnded(windows, at);
    const known = windows.get(key);
    const current = known && known.endsAt > at ? known : { endsAt: at + window * 1000, count: 0 };
    windows.set(key, current);
    if (current.count >= max) return { allowed: false, retryAfter: Math.ceil((current.endsAt - at) / 1000) };
    current.count += 1;
    return { allowed: true, retryAfter: null };
  };
}
