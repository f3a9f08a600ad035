import { formatNumber } from "@/lib/numbers/figure";
import { nameLink, nameOf } from "../describe";
import type { Facts } from "../facts";
import { explainFigure } from "../figures";
import type { Rule } from "../rule";

const describePool = (facts: Facts, id: string): { name: string; path: string } => {
  const link = facts.link(id);
  if (link) return { name: `The bulkhead of ${nameLink(link)}`, path: `relations.${id}.bulkhead` };
  const component = facts.components.get(id);
  return { name: component ? nameOf(component) : id, path: `components.${id}.capacity.concurrency` };
};

export const fullPool: Rule = {
  id: "PER05",
  pillar: "capacity",
  title: "More calls are inside at once than the pool holds",
  why: "What finds the pool full waits or is refused, and while it waits it holds places further up.",
  remedy: "Widen the pool, add replicas, or shorten the time for which a call holds its place.",
  source: "Little 1961: L = λ·W; OWASP ASVS 13.1.2",
  severity: "error",
  about: "detail",
  find: (facts) =>
    facts.numbers.pools.flatMap(({ id, limit, limitText, occupancy }) => {
      if (!occupancy.isKnown || occupancy.value <= limit) return [];
      const { name, path } = describePool(facts, id);
      return [
        {
          targets: [id],
          path,
          message: `${name} holds ${formatNumber(limit)} calls at once, and ${formatNumber(occupancy.value)} are inside at the peak.`,
          explanation: `L = λ·W: ${explainFigure(occupancy)} The limit: ${limitText}.`,
        },
      ];
    }),
};
