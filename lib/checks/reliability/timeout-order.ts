import { listNestings } from "../chains";
import { nameLink, show } from "../describe";
import type { Facts } from "../facts";
import type { Draft } from "../finding";
import type { Link } from "../link";
import { secondsOf, showSeconds } from "../measure";
import { attemptsOf, timeoutOf } from "../policies";
import type { Rule } from "../rule";

const say = ({ relation, to }: Link) => {
  const timeout = relation.timeout ?? to.operation?.timeout;
  return timeout ? show(timeout) : "";
};

function findNested(facts: Facts): Draft[] {
  return listNestings(facts).flatMap(({ outer, inner }) => {
    const [limit, once] = [timeoutOf(outer), timeoutOf(inner)];
    if (limit === undefined || once === undefined) return [];
    const attempts = attemptsOf(inner);
    if (once * attempts < limit) return [];
    return [
      {
        targets: [inner.relation.id, outer.relation.id],
        path: `relations.${inner.relation.id}.timeout`,
        message: `${nameLink(inner)} may take longer than its caller waits in ${outer.relation.id}.`,
        explanation: `${attempts} × ${say(inner)} = ${showSeconds(once * attempts)}, and ${outer.relation.id} gives up after ${say(outer)}: work goes on that nobody waits for.`,
      },
    ];
  });
}

function findOwn({ links }: Facts): Draft[] {
  return links.flatMap((link) => {
    const { relation, to } = link;
    const [caller, callee] = [relation.timeout, to.operation?.timeout];
    const [waits, works] = [secondsOf(caller), secondsOf(callee)];
    if (!caller || !callee || waits === undefined || works === undefined || works <= waits) return [];
    return [
      {
        targets: [relation.id, relation.to],
        path: `relations.${relation.id}.timeout`,
        message: `${relation.to} works longer than ${nameLink(link)} waits for it.`,
        explanation: `The operation gives up after ${show(callee)}, its caller already after ${show(caller)}.`,
      },
    ];
  });
}

export const timeoutOrder: Rule = {
  id: "REL02",
  pillar: "reliability",
  title: "The callee's timeout is not below what remains of the caller's",
  why: "Callers give up and try again while the callee still works on what nobody wants any more.",
  remedy:
    "Shorten inner timeouts and retries so that all attempts fit into the caller's wait, or lengthen the wait.",
  source: "Beyer et al., Site Reliability Engineering, ch. 22 (deadline propagation)",
  severity: "error",
  about: "detail",
  find: (facts) => [...findOwn(facts), ...findNested(facts)],
};
