import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Design, Relation, Step, Workflow } from "@/lib/design/schema";
import { exploreSagas, type SagaBounds, type SagaExploration } from "./explore-saga";

/** A step that orders asks of payments. */
export const aStep = (id: string, parts: Partial<Step> = {}): Step => ({
  id,
  kind: "call",
  component: "payments",
  relation: "asks",
  role: "compensatable",
  undo: "by-compensation",
  writes: ["ledger"],
  idempotency: "key",
  compensation: { does: "Takes it back.", component: "payments", relation: "asks", idempotency: "key" },
  onFailure: { action: "compensate" },
  ...parts,
});

interface Parts {
  workflow?: Partial<Workflow>;
  relation?: Partial<Relation>;
  design?: Partial<Design>;
}

/** Two services and the steps that one asks of the other, one after the other where they don't say what is next. */
export const aSagaOf = (steps: readonly Step[], { workflow, relation, design }: Parts = {}): Design =>
  aDesign({
    components: [
      aComponent({ id: "orders", name: "Orders" }),
      aComponent({ id: "payments", name: "Payments" }),
    ],
    relations: [
      aRelation({
        id: "asks",
        from: "orders",
        to: "payments",
        timeout: { value: 1, unit: "s", basis: "stated" },
        ...relation,
      }),
    ],
    dataAssets: [{ id: "ledger", name: "Ledger" }],
    workflows: [
      aWorkflow({
        coordination: "orchestration",
        coordinator: "orders",
        steps: steps.map((step, at) => {
          const next = steps[at + 1]?.id;
          return step.next || step.outcome || !next ? step : { ...step, next: [next] };
        }),
        ...workflow,
      }),
    ],
    ...design,
  });

export function exploreOnly(design: Design, bounds?: SagaBounds): SagaExploration {
  const [exploration] = exploreSagas(design, bounds);
  if (!exploration) throw new Error("The design has no saga.");
  return exploration;
}

/** The events of a violation as short words: step, what happens, and what the request did. */
export function listEvents({ machine, violations }: SagaExploration, kind: string): string[] {
  const events = violations.find((violation) => violation.kind === kind)?.events ?? [];
  return events.map(
    ({ place, isUndo, kind: what, effect }) =>
      `${isUndo ? "undo " : ""}${machine.steps[place]?.id} ${what}: ${effect}`,
  );
}
