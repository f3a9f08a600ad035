import { findFramework } from "@/lib/catalogue/find-framework";
import type { ClauseScope } from "@/lib/catalogue/framework";
import type { Component, Design } from "@/lib/design/schema";

type Control = Design["controls"][number];
type Parts = Pick<Design, "components" | "dataAssets" | "relations">;
type Kind = Component["kind"];

const ofKinds =
  (...kinds: Kind[]) =>
  ({ components }: Parts): string[] =>
    components.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

const assets = (fits: (asset: Design["dataAssets"][number]) => boolean) => (parts: Parts) =>
  parts.dataAssets.filter(fits).map(({ id }) => id);

const isPersonal = ({ tags = [] }: Design["dataAssets"][number]) =>
  tags.includes("pii") || tags.includes("phi");

/** What a clause applies to in this design. */
const scopes: Record<ClauseScope, (parts: Parts) => string[]> = {
  edge: ofKinds("gateway"),
  stores: ofKinds("database", "object-store", "search", "cache", "artifact-store"),
  personal: assets(isPersonal),
  restricted: assets(({ classification }) => classification === "restricted"),
  outside: ({ relations, ...parts }) => {
    const foreign = new Set(ofKinds("external")({ relations, ...parts }));
    return relations.filter(({ to }) => foreign.has(to)).map(({ id }) => id);
  },
  running: ofKinds("service", "gateway", "worker", "workflow-engine", "pipeline-stage"),
  people: ofKinds("identity", "person"),
  secrets: ofKinds("secret-store"),
  release: ofKinds("service", "pipeline-stage", "artifact-store"),
};

const slug = (text: string) => text.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "");

function controlsOf(name: string, parts: Parts): Control[] {
  const everything = scopes.running(parts);
  return (findFramework(name)?.clauses ?? []).map(({ clause, title, how, evidence, about }) => {
    const applies = scopes[about](parts);
    return {
      id: `${slug(name)}-${slug(clause)}`,
      title,
      framework: name,
      clause,
      appliesTo: applies.length > 0 ? applies : everything,
      how,
      evidence,
      status: "planned",
    };
  });
}

/** What holds for personal data even where nobody named a framework. */
function ownPolicy(parts: Parts): Control[] {
  const personal = scopes.personal(parts);
  if (personal.length === 0) return [];
  return [
    {
      id: "POLICY-personal-data",
      title: "Personal data in the hands of others",
      framework: "Own policy",
      clause: "Personal data",
      appliesTo: personal,
      how: "An outside system gets the least that it needs, under a contract on processing; its deletion is asked for and the answer kept.",
      evidence: "The contracts, and receipts of deletions",
      status: "planned",
    },
  ];
}

/** A control for each clause of the frameworks that apply, with what it is about in this design. */
export const listControls = (frameworks: readonly string[], parts: Parts): Control[] => [
  ...[...new Set(frameworks)].flatMap((name) => controlsOf(name, parts)),
  ...ownPolicy(parts),
];
