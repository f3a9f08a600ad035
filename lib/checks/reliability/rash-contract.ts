import type { ItemOf } from "@/lib/design/schema";
import { show } from "../describe";
import { shareOf } from "../measure";
import type { Rule } from "../rule";

type Objective = ItemOf<"objectives">;

/** Shares are compared; a latency that is promised isn't one. */
const targetOf = ({ target }: Objective) => shareOf(target);

export const rashContract: Rule = {
  id: "REL15",
  pillar: "reliability",
  title: "The contract promises more than the internal objective",
  why: "The team is content while customers are owed money.",
  remedy: "Hold yourself to more than you promise, so that the alert comes before the breach.",
  source: "Beyer et al., Site Reliability Engineering, ch. 4",
  severity: "warning",
  about: "shape",
  find: ({ design }) =>
    design.objectives
      .filter(({ commitment }) => commitment === "contract")
      .flatMap((contract) => {
        const promised = targetOf(contract);
        const internal = design.objectives.filter(
          (one) =>
            one.commitment !== "contract" && one.scope === contract.scope && targetOf(one) !== undefined,
        );
        const best = internal.toSorted((a, b) => (targetOf(b) ?? 0) - (targetOf(a) ?? 0))[0];
        const held = best && targetOf(best);
        if (
          promised === undefined ||
          held === undefined ||
          promised <= held ||
          !best?.target ||
          !contract.target
        )
          return [];
        return [
          {
            targets: [contract.id, best.id],
            path: `objectives.${contract.id}.target`,
            message: `${contract.id} promises more than ${best.id} aims at.`,
            explanation: `${show(contract.target)} in the contract > ${show(best.target)} internally, for ${contract.scope ?? "the whole design"}.`,
          },
        ];
      }),
};
