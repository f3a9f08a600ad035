import { listOf } from "../describe";
import { listRetries, type Retry } from "../policies";
import type { Rule } from "../rule";

const listMissing = ({ backoff = "none", jitter = "none", cap, base }: Retry): string[] => [
  ...(backoff === "none" ? ["back-off"] : []),
  ...(jitter === "none" ? ["jitter"] : []),
  ...(cap || (backoff === "fixed" && base) ? [] : ["cap"]),
];

const mend = (retry: Retry): Retry => ({
  ...retry,
  backoff: retry.backoff && retry.backoff !== "none" ? retry.backoff : "exponential",
  base: retry.base ?? { value: 100, unit: "ms", basis: "assumed" },
  cap: retry.cap ?? { value: 2, unit: "s", basis: "assumed" },
  jitter: retry.jitter && retry.jitter !== "none" ? retry.jitter : "full",
});

export const carelessRetry: Rule = {
  id: "REL03",
  pillar: "reliability",
  title: "A retry lacks back-off, jitter or a cap",
  why: "Callers that failed together try again together, and keep down what was about to recover.",
  remedy: "Wait exponentially longer with full jitter, up to a cap.",
  source: "AWS Well-Architected REL05-BP03; Brooker, Exponential Backoff and Jitter",
  severity: "error",
  about: "detail",
  find: (facts) =>
    listRetries(facts).flatMap(({ target, path, retry, patch }) => {
      const missing = listMissing(retry);
      if (missing.length === 0) return [];
      const place = path.includes("compensation") ? `The compensation of ${target}` : target;
      return [
        {
          targets: path.includes("compensation") ? [target, "compensation"] : [target],
          path,
          message: `${place} tries again without ${listOf(missing)}.`,
          explanation: `It tries ${retry.max + 1} times; back-off is ${retry.backoff ?? "not said"}, jitter is ${retry.jitter ?? "not said"}, the longest wait is ${retry.cap ? "given" : "not said"}.`,
          fix: patch(mend(retry)),
        },
      ];
    }),
};
