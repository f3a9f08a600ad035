import { listNestings } from "../chains";
import { clients, deployed, isOf } from "../component-kinds";
import { nameLink, show } from "../describe";
import type { Facts } from "../facts";
import type { Draft } from "../finding";
import { isSync, type Link } from "../link";
import type { Rule } from "../rule";

const mostHops = 4;
const mostCalls = 10;

const isHop = ({ from, to }: Link) => !isOf(clients, from.component) && isOf(deployed, to.component);

/** For each call the longest way of calls that are made, one within the other, while its caller waits. */
function createLongest(facts: Facts) {
  const inner = new Map<Link, Set<Link>>();
  for (const nesting of listNestings(facts))
    inner.set(nesting.outer, (inner.get(nesting.outer) ?? new Set()).add(nesting.inner));
  const known = new Map<Link, Link[]>();
  const longest = (link: Link): Link[] => {
    const found = known.get(link);
    if (found) return found;
    known.set(link, []);
    const ways = [...(inner.get(link) ?? [])].filter(isHop).map(longest);
    const way = [link, ...(ways.toSorted((a, b) => b.length - a.length)[0] ?? [])];
    known.set(link, way);
    return way;
  };
  return longest;
}

function findHops(facts: Facts): Draft[] {
  const longest = createLongest(facts);
  return facts.design.workflows.flatMap((workflow) => {
    const calls = (workflow.steps ?? []).flatMap(({ relation }) => facts.link(relation ?? "") ?? []);
    const ways = calls.filter((link) => isSync(link) && isHop(link)).map(longest);
    const [way = []] = ways.toSorted((a, b) => b.length - a.length);
    if (way.length <= mostHops) return [];
    const names = [way[0]?.from.component?.id, ...way.map(({ to }) => to.component?.id)];
    return [
      {
        targets: [workflow.id, ...way.map(({ relation }) => relation.id)],
        message: `${workflow.name} (${workflow.id}) makes ${way.length} synchronous hops in a row: ${names.join(" → ")}.`,
        explanation: `Each waits for the next, so latencies add up and availabilities multiply; ${mostHops} hops between services are the limit here.`,
      },
    ];
  });
}

const findRepeated = ({ links }: Facts): Draft[] =>
  links.flatMap((link) => {
    const { callsPerRequest, id } = link.relation;
    if (!callsPerRequest || !isSync(link)) return [];
    const { value } = callsPerRequest;
    const count = typeof value === "number" ? value : value.max;
    if (count < mostCalls) return [];
    return [
      {
        targets: [id],
        path: `relations.${id}.callsPerRequest`,
        message: `${nameLink(link)} is called ${count} times for one request.`,
        explanation: `callsPerRequest is ${show(callsPerRequest)}, one after the other: ${count} round trips where one call for all would do (N + 1); ${mostCalls} are the limit here.`,
      },
    ];
  });

export const chattyCalls: Rule = {
  id: "PER07",
  pillar: "capacity",
  title: "Too many synchronous hops, or N + 1 calls",
  why: "Most of the answer's time is spent on the network, and every hop is one more that can fail.",
  remedy:
    "Ask for all in one call, keep a copy near, merge services that always talk, or go on asynchronously.",
  source: "Azure Architecture Center: Chatty I/O antipattern",
  severity: "warning",
  about: "detail",
  find: (facts) => [...findHops(facts), ...findRepeated(facts)],
};
