import type {
  Assumption,
  Component,
  Decision,
  Design,
  Narrative,
  Relation,
  Requirement,
} from "@/lib/design/schema";

/** A requirement as a tool call says it: the tool links "stated" to the user's message. */
export type ComposedRequirement = Omit<Requirement, "source"> & { source: "stated" | "assumed" };

/** A first design, as the rules compose it from an understanding; the same understanding gives the same design. */
export interface Composition {
  facets: Pick<Design, "context"> & { kind: NonNullable<Design["kind"]>; title: string; summary: string };
  requirements: ComposedRequirement[];
  assumptions: Assumption[];
  components: Component[];
  relations: Relation[];
  decisions: Decision[];
  narrative: Narrative[];
}
