import type { Component, ItemOf, Quantity } from "@/lib/design/schema";
import type { ComponentLoad } from "@/lib/numbers/component-load";
import { formatNumber } from "@/lib/numbers/figure";
import { computeBacklog } from "@/lib/numbers/formulas/backlog";
import { nameOf, show } from "../describe";
import type { Facts } from "../facts";
import { knownValue } from "../figures";
import type { Draft } from "../finding";
import { secondsOf, showSeconds } from "../measure";
import type { Rule } from "../rule";

type Objective = ItemOf<"objectives">;

interface Outage {
  seconds: number;
  text: string;
}

/** How long the consumer is away: as its failure modes say, else as long as it may be. */
function findOutage({ design }: Facts, { id }: Component, recoveryTime: Quantity): Outage {
  const stated = design.failureModes.flatMap((mode) => {
    const seconds = mode.target === id ? secondsOf(mode.duration) : undefined;
    return seconds !== undefined && mode.duration
      ? [{ seconds, text: `${mode.id} lasts ${show(mode.duration)}` }]
      : [];
  });
  const [longest] = stated.toSorted((a, b) => b.seconds - a.seconds);
  const seconds = secondsOf(recoveryTime) ?? 0;
  return (
    longest ?? { seconds, text: `an outage as long as the recovery time, ${showSeconds(seconds)} (assumed)` }
  );
}

const objectivesOn = ({ design, workflowsOn }: Facts, { id }: Component): Objective[] => {
  const workflows = new Set(workflowsOn(id).map((workflow) => workflow.id));
  return design.objectives.filter(({ scope }) => scope === undefined || scope === id || workflows.has(scope));
};

function judge(facts: Facts, component: Component, load: ComponentLoad): Draft[] {
  const peak = knownValue(load.peakRate);
  const busy = knownValue(load.scaledUtilisation);
  const rate = knownValue(load.meanRate) ?? peak;
  if (!peak || !busy || !rate) return [];
  const capacity = peak / busy;
  return objectivesOn(facts, component).flatMap((objective) => {
    const { recoveryTime } = objective;
    const limit = secondsOf(recoveryTime);
    if (!recoveryTime || limit === undefined) return [];
    const outage = findOutage(facts, component, recoveryTime);
    const { waiting, drained } = computeBacklog(rate, capacity, outage.seconds);
    if (drained !== null && drained <= limit) return [];
    const time = drained === null ? "never ends" : `takes ${showSeconds(drained)}`;
    const division = `${formatNumber(waiting)} ÷ (${formatNumber(capacity)} /s − ${formatNumber(rate)} /s)`;
    return [
      {
        targets: [component.id, objective.id],
        path: `components.${component.id}.capacity`,
        message: `After an outage of ${nameOf(component)} working off the backlog ${time}, longer than the recovery time of ${objective.id}.`,
        explanation: `${formatNumber(rate)} /s × ${showSeconds(outage.seconds)} = ${formatNumber(waiting)} wait (${outage.text}); ${division}${drained === null ? " has no end" : ` = ${showSeconds(drained)}`}, and the recovery time is ${show(recoveryTime)}.`,
      },
    ];
  });
}

export const slowDrain: Rule = {
  id: "PER09",
  pillar: "capacity",
  title: "Draining the backlog after an outage takes longer than the recovery time",
  why: "The system is up again, and its users still wait for yesterday: what arrives new queues behind the old.",
  remedy:
    "Let consumers scale for the catch-up, drop or expire what is stale, or put the new before the old.",
  source: "Azure Architecture Center: Queue-Based Load Leveling",
  severity: "warning",
  about: "detail",
  find(facts) {
    const consumers = new Set(
      facts.links.flatMap(({ from, to }) => (from.channel && to.component ? [to.component.id] : [])),
    );
    return facts.numbers.components.flatMap((load) => {
      const component = facts.components.get(load.id);
      return component && consumers.has(load.id) ? judge(facts, component, load) : [];
    });
  },
};
