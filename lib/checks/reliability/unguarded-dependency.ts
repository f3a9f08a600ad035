import { clients, isOf } from "../component-kinds";
import { nameLink } from "../describe";
import { isRemoteCall } from "../link";
import type { Rule } from "../rule";

export const unguardedDependency: Rule = {
  id: "REL06",
  pillar: "reliability",
  title: "A hard synchronous dependency on a critical workflow has no breaker, bulkhead or fallback",
  why: "When the callee is slow, the caller keeps asking it and fails with it, and so does everything above.",
  remedy: "Stop asking when most calls fail, bound the calls at once, or say what is answered without it.",
  source: "Azure Well-Architected RE:07; Nygard, Release It!",
  severity: "warning",
  about: "detail",
  find: ({ links, isCritical }) =>
    links
      .filter(({ relation }) => relation.coupling === "hard" && isCritical(relation.id))
      .filter((link) => isRemoteCall(link) && !isOf(clients, link.from.component))
      .filter(
        ({ relation: { circuitBreaker, bulkhead, fallback } }) => !(circuitBreaker || bulkhead || fallback),
      )
      .map((link) => ({
        targets: [link.relation.id],
        message: `Nothing guards the hard dependency ${nameLink(link)}.`,
        explanation:
          "It is synchronous and hard on a critical workflow, and has neither a circuit breaker nor a bulkhead nor a fallback.",
        fix: {
          upsert: {
            relations: [
              {
                id: link.relation.id,
                circuitBreaker: {
                  threshold: { value: 50, unit: "%", basis: "assumed" },
                  window: { value: 10, unit: "s", basis: "assumed" },
                  openFor: { value: 5, unit: "s", basis: "assumed" },
                },
              },
            ],
          },
        },
      })),
};
