import type { Collection, Design, Requirement } from "@/lib/design/schema";
import type { Strategy } from "./release-options";

/** A requirement as a tool call says it: the tool links "stated" to the user's message. */
export type ComposedRequirement = Omit<Requirement, "source"> & { source: "stated" | "assumed" };

type Headline = Pick<Design, "context"> &
  Partial<Pick<Design, "status">> & {
    kind: NonNullable<Design["kind"]>;
    title: string;
    summary: string;
  };

/** The collections that the rules fill beside the requirements. */
type Lists = Omit<Pick<Design, Collection>, "requirements" | "questions" | "waivers" | "views">;

/** A first design, as the rules compose it from an understanding; the same understanding gives the same design. */
export interface Composition extends Lists {
  facets: Headline & Pick<Design, "deployment" | "operations" | "plan">;
  requirements: ComposedRequirement[];
}

/** What the rules for one kind of design work out; what follows from it for any design is added afterwards. */
export interface Outline extends Omit<Lists, "boundaries" | "objectives" | "failureModes" | "controls"> {
  facets: Headline & Pick<Design, "deployment" | "plan">;
  requirements: ComposedRequirement[];
  /** What one run of the main workflow is about: "order". */
  thing: string;
  /** The workflow that somebody waits for. */
  answering: string | null;
  /** How running parts are replaced; by a canary where nothing else was decided. */
  strategy?: Strategy;
  /** The least number of replicas of a part; two where it isn't named. */
  replicas: ReadonlyMap<string, number>;
}

/** The parts of an outline that a kind of design may have none of. */
export const noParts: Pick<
  Outline,
  "interfaces" | "channels" | "schemas" | "dataAssets" | "workflows" | "risks" | "examples"
> = { interfaces: [], channels: [], schemas: [], dataAssets: [], workflows: [], risks: [], examples: [] };
