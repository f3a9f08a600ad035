import { aWorkflow } from "@/lib/design/design.fixture";
import type { Step } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { deadState } from "./dead-state";

const steps = (...ways: [string, string[]][]): Step[] =>
  ways.map(([id, next]) => ({ id, kind: "local", next }));
const going = (...ways: [string, string[]][]) =>
  aProposal({ workflows: [aWorkflow({ start: "a", steps: steps(...ways) })] });

export const deadStateFixture: RuleFixture = {
  rule: deadState,
  fires: [going(["a", ["b"]], ["b", []], ["lost", ["b"]]), going(["a", ["b"]], ["b", ["c"]], ["c", ["b"]])],
  silent: [
    going(["a", ["b", "c"]], ["b", ["c"]], ["c", []]),
    going(["a", ["b"]], ["b", ["a", "c"]], ["c", []]),
    aProposal({
      workflows: [
        aWorkflow({
          start: "a",
          steps: [
            { id: "a", kind: "call", next: ["b"], onFailure: { action: "go-to", to: "c" } },
            ...steps(["b", []], ["c", []]),
          ],
        }),
      ],
    }),
  ],
  plant: (design) =>
    plantIn("workflows", (workflow) =>
      workflow.start
        ? { ...workflow, steps: [...(workflow.steps ?? []), { id: "planted-lost", kind: "local" }] }
        : null,
    )(design).map(({ design: changed, target }) => ({ design: changed, target: `${target}/planted-lost` })),
};
