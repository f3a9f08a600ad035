import type { Design, ItemOf, Workflow } from "@/lib/design/schema";
import { computeNumbers, type Numbers } from "@/lib/numbers/compute-numbers";
import { indexParts, type Link, type Parts, resolveLinks } from "./link";
import { type Criticality, highestOf, listUses } from "./workflow-use";

export type DataAsset = ItemOf<"dataAssets">;

/** A design with what the rules ask of it again and again, worked out once. */
export interface Facts extends Parts {
  design: Design;
  /** The day of the run, as YYYY-MM-DD; without it nothing expires. */
  today: string | undefined;
  links: readonly Link[];
  link(id: string): Link | undefined;
  /** Relations that end at a component, at its operations or at channels that it carries. */
  into(componentId: string): readonly Link[];
  outOf(componentId: string): readonly Link[];
  asset(id: string): DataAsset | undefined;
  /** Data whose system of record or copy a component or channel is. */
  heldBy(id: string): readonly DataAsset[];
  workflowsOn(id: string): readonly Workflow[];
  criticality(id: string): Criticality;
  /** Whether it lies on a workflow of high or critical criticality. */
  isCritical(id: string): boolean;
  /** What follows from the numbers of the design; computed when a rule asks first. */
  readonly numbers: Numbers;
}

const none: readonly never[] = [];

function groupByEnd(links: readonly Link[], end: "from" | "to"): ReadonlyMap<string, Link[]> {
  const groups = Map.groupBy(links, (link) => link[end].component?.id ?? "");
  groups.delete("");
  return groups;
}

function groupByHolder(assets: readonly DataAsset[]): ReadonlyMap<string, DataAsset[]> {
  const holders = new Map<string, DataAsset[]>();
  for (const asset of assets) {
    for (const id of new Set([asset.systemOfRecord ?? "", ...(asset.copies ?? [])])) {
      if (id) holders.set(id, [...(holders.get(id) ?? []), asset]);
    }
  }
  return holders;
}

/** Works out what the rules ask for; linear in the size of the design. */
export function gatherFacts(design: Design, today?: string): Facts {
  const parts = indexParts(design);
  const links = resolveLinks(design, parts);
  const linkById = new Map(links.map((link) => [link.relation.id, link]));
  const into = groupByEnd(links, "to");
  const outOf = groupByEnd(links, "from");
  const assets = new Map(design.dataAssets.map((asset) => [asset.id, asset]));
  const holders = groupByHolder(design.dataAssets);
  const uses = listUses(design, linkById);
  const workflowsOn = (id: string) => uses.get(id) ?? none;
  const known = new Map([...uses].map(([id, workflows]) => [id, highestOf(workflows)]));
  const criticality = (id: string) => known.get(id) ?? highestOf(none);
  let numbers: Numbers | undefined;
  return {
    design,
    today,
    ...parts,
    links,
    link: (id) => linkById.get(id),
    into: (id) => into.get(id) ?? none,
    outOf: (id) => outOf.get(id) ?? none,
    asset: (id) => assets.get(id),
    heldBy: (id) => holders.get(id) ?? none,
    workflowsOn,
    criticality,
    isCritical: (id) => ["high", "critical"].includes(criticality(id)),
    get numbers() {
      numbers ??= computeNumbers(design);
      return numbers;
    },
  };
}
