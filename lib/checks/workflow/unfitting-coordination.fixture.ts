import { aWorkflow } from "@/lib/design/design.fixture";
import type { Step, Workflow } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { unfittingCoordination } from "./unfitting-coordination";

const steps = (count: number, parts: Partial<Step>): Step[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s-${index}`,
    kind: "call",
    component: `c-${index}`,
    ...parts,
  }));
const running = (parts: Partial<Workflow>) => aProposal({ workflows: [aWorkflow(parts)] });
const compensation = { does: "Takes it back.", idempotency: "natural" as const };

export const unfittingCoordinationFixture: RuleFixture = {
  rule: unfittingCoordination,
  fires: [
    running({ coordination: "choreography", steps: steps(5, { compensation }) }),
    running({ coordination: "orchestration", steps: steps(2, { publishes: ["events"] }) }),
  ],
  silent: [
    running({ coordination: "orchestration", steps: steps(5, { compensation }) }),
    running({ coordination: "choreography", steps: steps(2, { publishes: ["events"] }) }),
    running({ coordination: "choreography", steps: steps(2, { compensation }) }),
  ],
  plant: plantIn("workflows", (workflow) => {
    const { steps: own = [], coordination } = workflow;
    const participants = new Set(own.map(({ component }) => component)).size;
    const compensations = own.filter(({ compensation: one }) => one).length;
    const isLong = coordination === "orchestration" && participants > 4 && compensations > 1;
    return isLong ? { ...workflow, coordination: "choreography" } : null;
  }),
  follows: ["DEC02"],
};
