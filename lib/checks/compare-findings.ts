import type { Finding } from "./finding";

const fingerprintsOf = (findings: readonly Finding[]) =>
  new Set(findings.map(({ fingerprint }) => fingerprint));

/** Two runs side by side: what is new, what is gone, and what is in both. */
export function compareFindings(old: readonly Finding[], now: readonly Finding[]) {
  const [known, kept] = [fingerprintsOf(old), fingerprintsOf(now)];
  return {
    found: now.filter(({ fingerprint }) => !known.has(fingerprint)),
    settled: old.filter(({ fingerprint }) => !kept.has(fingerprint)),
    remaining: now.filter(({ fingerprint }) => known.has(fingerprint)),
  };
}
