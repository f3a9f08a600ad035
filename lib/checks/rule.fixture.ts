import { applyPatch } from "@/lib/design/apply-patch";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type {
  Collection,
  Component,
  Design,
  Interface,
  ItemOf,
  Operation,
  Relation,
  Step,
  Workflow,
} from "@/lib/design/schema";
import type { Rule } from "./rule";

/** A design with one defect more, and what the finding about it must name. */
export interface Planted {
  design: Design;
  target: string;
}

export interface RuleFixture {
  rule: Rule;
  /** Designs on which the rule must fire. */
  fires: readonly Design[];
  /** Designs on which it must not. */
  silent: readonly Design[];
  /** The mutation operator: the design once for each place where the defect can be planted. */
  plant: (design: Design) => Planted[];
  /** Rules that rightly report the planted defect as well. */
  follows?: readonly string[];
}

/** A number that somebody took for granted. */
export const assumed = (value: number, unit: string) => ({ value, unit, basis: "assumed" as const });

/** A design that claims to be complete, so that rules about detail speak. */
export const aProposal = (parts: Partial<Design> = {}): Design => aDesign({ status: "proposed", ...parts });

interface LoadedParts {
  service?: Partial<Component>;
  relation?: Partial<Relation>;
  workflow?: Partial<Workflow>;
}

const mostPlaces = 6;

/** Plants a defect by changing one item after the other; null where it doesn't apply. */
export const plantIn =
  <Name extends Collection>(
    collection: Name,
    change: (item: ItemOf<Name>, design: Design) => ItemOf<Name> | null,
  ) =>
  (design: Design): Planted[] => {
    const items = design[collection] as ItemOf<Name>[];
    const planted = items.flatMap((item, index) => {
      const changed = change(item, design);
      return changed
        ? [{ design: { ...design, [collection]: items.with(index, changed) }, target: item.id }]
        : [];
    });
    return planted.slice(0, mostPlaces);
  };

/** Plants a defect by a patch; nowhere when the patch is null or doesn't hold. */
export const plantPatch =
  (write: (design: Design) => { patch: unknown; target: string } | null) =>
  (design: Design): Planted[] => {
    const written = write(design);
    const outcome = written ? applyPatch(design, written.patch) : null;
    return written && outcome?.accepted ? [{ design: outcome.design, target: written.target }] : [];
  };

/** An item without some of its fields. */
export function without<Item extends object>(item: Item, ...names: (keyof Item)[]): Item {
  const copy = { ...item };
  for (const name of names) delete copy[name];
  return copy;
}

/** Plants a defect in one operation after the other. */
export const plantOperation =
  (change: (operation: Operation, one: Interface, design: Design) => Operation | null) =>
  (design: Design): Planted[] =>
    design.interfaces
      .flatMap((one, place) =>
        (one.operations ?? []).flatMap((operation, index, operations) => {
          const changed = change(operation, one, design);
          if (!changed) return [];
          const interfaces = design.interfaces.with(place, {
            ...one,
            operations: operations.with(index, changed),
          });
          return [{ design: { ...design, interfaces }, target: `${one.id}/${operation.id}` }];
        }),
      )
      .slice(0, mostPlaces);

/** Plants a defect in one step after the other. */
export const plantStep =
  (change: (step: Step, workflow: Workflow, design: Design) => Step | null) =>
  (design: Design): Planted[] =>
    design.workflows
      .flatMap((workflow, place) =>
        (workflow.steps ?? []).flatMap((step, index, steps) => {
          const changed = change(step, workflow, design);
          if (!changed) return [];
          const workflows = design.workflows.with(place, { ...workflow, steps: steps.with(index, changed) });
          return [{ design: { ...design, workflows }, target: `${workflow.id}/${step.id}` }];
        }),
      )
      .slice(0, mostPlaces);

/** A checkout with a pivot: reserve, confirm (the pivot), capture; each step may be changed. */
export const aSaga = (changes: Record<string, Partial<Step>>, parts: Partial<Workflow> = {}): Design =>
  aProposal({
    components: [aComponent()],
    dataAssets: [{ id: "stock", name: "Stock", systemOfRecord: "api" }],
    workflows: [
      aWorkflow({
        steps: [
          { id: "reserve", kind: "call", component: "api", next: ["confirm"], ...changes.reserve },
          {
            id: "confirm",
            kind: "local",
            component: "api",
            role: "pivot",
            next: ["capture"],
            ...changes.confirm,
          },
          { id: "capture", kind: "call", component: "api", ...changes.capture },
        ],
        ...parts,
      }),
    ],
  });

/** A service that a critical workflow calls 100 times a second at its peak, and that calls a database. */
export const aLoadedService = (
  { service = {}, relation = {}, workflow = {} }: LoadedParts,
  parts: Partial<Design> = {},
): Design =>
  aProposal({
    components: [
      aComponent({ replicas: { min: 4 }, capacity: { perReplica: assumed(50, "/s") }, ...service }),
      aComponent({ id: "db", kind: "database", capacity: { perReplica: assumed(1000, "/s") } }),
    ],
    relations: [aRelation({ mode: "sync", coupling: "hard", ...relation })],
    workflows: [
      aWorkflow({
        criticality: "critical",
        arrivals: { peak: assumed(100, "/s"), growth: assumed(10, "%/year") },
        steps: [{ id: "ask", kind: "call", component: "api", relation: "api-reads-db" }],
        ...workflow,
      }),
    ],
    ...parts,
  });
