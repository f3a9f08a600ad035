import { formatShare } from "@/lib/numbers/figure";
import { downtimeMinutes } from "@/lib/numbers/formulas/availability";
import { explainFigure, knownValue } from "../figures";
import type { Draft } from "../finding";
import { showSeconds } from "../measure";
import { listAvailabilityPromises } from "../promises";
import type { Rule } from "../rule";

type Promised = ReturnType<typeof listAvailabilityPromises>[number];

const downIn = (share: number) => `${showSeconds(downtimeMinutes(share) * 60)} a year`;

/** Parts that aren't all known can only be below the promise; then that is enough. */
const isMissed = ({ id, workflow, promised, numbers }: Promised, value: number | undefined): boolean =>
  value === undefined ? id === workflow.id && numbers.availability.isMet === false : value < promised;

function judge(promise: Promised): Draft[] {
  const { id, workflow, promised, numbers } = promise;
  const { composed } = numbers.availability;
  const value = knownValue(composed);
  if (!isMissed(promise, value)) return [];
  const isOwn = id === workflow.id;
  const found = value === undefined ? "what is known of its parts" : formatShare(value);
  const down = value === undefined ? "" : `, the parts make ${downIn(value)}`;
  return [
    {
      targets: isOwn ? [workflow.id] : [workflow.id, id],
      path: isOwn ? `workflows.${id}.objective.availability` : undefined,
      message: `${workflow.name} (${workflow.id}) can't be up for ${formatShare(promised)} as ${id} promises: ${found} is less.`,
      explanation: `${explainFigure(composed)} The promise leaves ${downIn(promised)} of downtime${down}.`,
    },
  ];
}

export const missedAvailability: Rule = {
  id: "REL07",
  pillar: "reliability",
  title: "The composed availability is below the objective",
  why: "A chain is up only when every hard link is: the promise is broken although each part keeps its own.",
  remedy:
    "Loosen a hard dependency (fallback, cache, queue), make the weakest redundant, or promise what the chain gives.",
  source: "Treynor et al., The Calculus of Service Availability (ACM Queue 2017)",
  severity: "error",
  about: "detail",
  find: (facts) => listAvailabilityPromises(facts).flatMap(judge),
};
