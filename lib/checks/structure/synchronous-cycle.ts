import { DirectedGraph } from "graphology";
import { stronglyConnectedComponents } from "graphology-components";
import { isSync, type Link } from "../link";
import type { Rule } from "../rule";

function toGraph(links: readonly Link[]): DirectedGraph {
  const graph = new DirectedGraph();
  for (const { from, to } of links) {
    const [caller, callee] = [from.component?.id, to.component?.id];
    if (caller !== undefined && callee !== undefined && caller !== callee) graph.mergeEdge(caller, callee);
  }
  return graph;
}

/** The shortest way round from one of the members: what a reader can follow with a finger. */
function findWayRound(graph: DirectedGraph, members: ReadonlySet<string>, start: string): string[] {
  const seen = new Set([start]);
  const ways: string[][] = [[start]];
  for (const way of ways) {
    const next = graph.outNeighbors(way.at(-1));
    if (next.includes(start)) return way;
    const unseen = next.filter((id) => members.has(id) && !seen.has(id));
    for (const id of unseen) seen.add(id);
    ways.push(...unseen.map((id) => [...way, id]));
  }
  return [start];
}

export const synchronousCycle: Rule = {
  id: "STR05",
  pillar: "structure",
  title: "Synchronous calls form a cycle",
  why: "Components that wait for each other in a ring fail together, can't be released apart, and may wait for ever.",
  remedy:
    "Turn one of the calls into an event, or move what both need into a component that neither calls back.",
  source: "Cyclic dependency anti-pattern; Lilienthal, Sustainable Software Architecture",
  severity: "error",
  about: "shape",
  find({ links }) {
    const graph = toGraph(links.filter(isSync));
    return stronglyConnectedComponents(graph)
      .filter((members) => members.length > 1)
      .map((members) => {
        const [start = ""] = members.toSorted();
        const way = findWayRound(graph, new Set(members), start);
        const ring = [...way, start].join(" → ");
        const more =
          members.length > way.length ? ` ${members.length} components are tied together in all.` : "";
        return {
          targets: way.toSorted(),
          message: `Synchronous calls lead round: ${ring}.`,
          explanation: `Each component of the ring waits for the next.${more}`,
        };
      });
  },
};
