import type { Boundary, Component, Design } from "@/lib/design/schema";

type Kind = Component["kind"];

const outside = new Set<Kind>(["client", "external"]);
const edge = new Set<Kind>(["gateway", "identity"]);
const keeping = new Set<Kind>([
  "database",
  "cache",
  "search",
  "object-store",
  "secret-store",
  "artifact-store",
]);
const people = new Set<Kind>(["person"]);

const within = (kinds: ReadonlySet<Kind>, components: readonly Component[]) =>
  components.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);

const unlessEmpty = (boundary: Boundary): Boundary[] =>
  (boundary.contains ?? []).length > 0 ? [boundary] : [];

const frameworksOf = (frameworks: readonly string[]) =>
  frameworks.length > 0 ? `Scope of ${frameworks.join(", ")}. ` : "";

/** Parts that hold restricted data of their own, or reach its store. */
function listRestricted({ components, dataAssets, relations }: Parts): string[] {
  const stores = new Set(
    dataAssets
      .filter(({ classification, tags = [] }) => classification === "restricted" && !tags.includes("secret"))
      .map(({ systemOfRecord }) => systemOfRecord),
  );
  const shared = new Set(
    [...stores].filter(
      (id) => new Set(relations.filter(({ to }) => to === id).map(({ from }) => from)).size > 1,
    ),
  );
  const own = [...stores].filter((id) => !shared.has(id));
  const users = relations.filter(({ to }) => own.includes(to)).map(({ from }) => from);
  const wanted = new Set([...own, ...users]);
  return components.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
}

type Parts = Pick<Design, "components" | "channels" | "dataAssets" | "relations"> & {
  frameworks: readonly string[];
};

/** Lines of trust and network: outside, the edge, what works, what keeps; restricted data apart. */
export function drawBoundaries(parts: Parts): Boundary[] {
  const { components, channels, frameworks } = parts;
  const restricted = listRestricted(parts);
  const isApart = new Set(restricted);
  const here = components.filter(({ id, exposure }) => !isApart.has(id) && exposure !== "partner");
  const foreign = components.filter(({ kind, exposure }) => outside.has(kind) || exposure === "partner");
  const isForeign = new Set(foreign.map(({ id }) => id));
  const inner = here.filter(
    ({ id, kind }) => !(isForeign.has(id) || edge.has(kind) || keeping.has(kind) || people.has(kind)),
  );
  return [
    ...unlessEmpty({
      id: "B-outside",
      name: "Outside",
      kind: "trust",
      description:
        "Nothing here is trusted: every crossing is authenticated, authorised, encrypted and limited.",
      contains: foreign.map(({ id }) => id),
    }),
    ...unlessEmpty({
      id: "B-edge",
      name: "Edge network",
      kind: "network",
      description: "The only part with public addresses.",
      contains: within(edge, here),
    }),
    ...unlessEmpty({
      id: "B-restricted",
      name: "Restricted data",
      kind: "compliance",
      description: `${frameworksOf(frameworks)}Own segment: only the part that owns the data reaches its store.`,
      contains: restricted,
    }),
    ...unlessEmpty({
      id: "B-work",
      name: "Work network",
      kind: "network",
      description: "Reached through the edge only.",
      contains: [
        ...inner.map(({ id }) => id),
        ...channels.map(({ id }) => id),
        ...(restricted.length > 0 ? ["B-restricted"] : []),
      ],
    }),
    ...unlessEmpty({
      id: "B-data",
      name: "Data network",
      kind: "network",
      description: "Each store takes connections of its own part only.",
      contains: within(keeping, here),
    }),
  ];
}
