import { deployed, isOf } from "../component-kinds";
import { listOf, nameOf } from "../describe";
import type { Facts } from "../facts";
import type { Rule } from "../rule";

/** A service and its own workers are one: a common parent says so. */
const unitOf = ({ id, parent }: { id: string; parent?: string | undefined }) => parent ?? id;

const listWriters = ({ into }: Facts, id: string) =>
  into(id).flatMap(({ relation, from }) => {
    const writes = relation.access === "write" || relation.access === "read-write";
    return writes && from.component && isOf(deployed, from.component) ? [from.component] : [];
  });

export const sharedDatabase: Rule = {
  id: "STR06",
  pillar: "structure",
  title: "Two services write one database",
  why: "Neither can change its tables, its load or its release without the other, and no one answers for the data.",
  remedy: "Let one service own the data and the other ask it or hear its events; or make them one service.",
  source: "Shared database anti-pattern (Richardson, Microservices Patterns); AWS Well-Architected REL03",
  severity: "warning",
  about: "shape",
  find: (facts) =>
    facts.design.components.flatMap((store) => {
      if (store.kind !== "database") return [];
      const writers = listWriters(facts, store.id);
      if (new Set(writers.map(unitOf)).size < 2) return [];
      const names = [...new Set(writers.map(nameOf))];
      return [
        {
          targets: [store.id, ...new Set(writers.map(({ id }) => id))],
          message: `${nameOf(store)} is written by ${listOf(names)}.`,
          explanation: `${names.length} components without a common parent have relations of access write or read-write to ${store.id}.`,
        },
      ];
    }),
};
