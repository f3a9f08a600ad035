import { checkDesign } from "@/lib/checks/check-design";
import { applyPatch } from "@/lib/design/apply-patch";
import { listReferences } from "@/lib/design/list-references";
import type { Component, Design } from "@/lib/design/schema";
import { describeEffect } from "./describe-effect";
import { findNamed, isNamedBy } from "./find-meant";
import type { ComposedPatch } from "./fit-patch";
import { bullets } from "./markdown-table";
import { findOwner } from "./relation-ends";
import { type Step, sayOnly } from "./step";
import { withoutReference } from "./without-reference";

/** What makes no sense without the part that it is about. */
const dependent: ReadonlySet<string> = new Set([
  "relations",
  "interfaces",
  "channels",
  "failureModes",
  "objectives",
]);

type Item = { id: string };
const isList = (value: unknown): value is Item[] => Array.isArray(value);

interface Place {
  owner: string;
  item: string;
  id: string;
}

/** Places that name what is gone: by its id, or by that of a part inside it. */
const listPlaces = (design: Design, gone: ReadonlySet<string>): Place[] =>
  listReferences({ ...design })
    .filter(({ id }) => gone.has(id) || gone.has(id.split("/")[0] ?? ""))
    .map(({ path, id }) => {
      const [owner = "", item = ""] = path.split(".");
      return { owner, item, id };
    });

/** The part and everything that depends on it, by collection. */
function spread(part: string, design: Design): Map<string, Set<string>> {
  const removed = new Map([["components", new Set([part])]]);
  const gone = new Set([part]);
  for (let known = 0; known < gone.size; ) {
    known = gone.size;
    for (const { owner, item } of listPlaces(design, gone)) {
      if (!dependent.has(owner)) continue;
      removed.set(owner, (removed.get(owner) ?? new Set()).add(item));
      gone.add(item);
    }
  }
  return removed;
}

/** What stays, without what it says of what is gone. */
function strip(places: readonly Place[], design: Design): Pick<ComposedPatch, "set" | "upsert"> {
  const set: Record<string, unknown> = {};
  const upsert: Record<string, Item[]> = {};
  for (const { owner, item, id } of places) {
    const value: unknown = Reflect.get(design, owner);
    if (!isList(value)) set[owner] = withoutReference(set[owner] ?? value, id);
    else {
      const items = upsert[owner] ?? [];
      const before = items.find((each) => each.id === item) ?? value.find((each) => each.id === item);
      const others = items.filter((each) => each.id !== item);
      upsert[owner] = [...others, { ...Object(withoutReference(before, id)), id: item }];
    }
  }
  return { set, upsert };
}

/** The patch that takes a part out with all that hangs on it; null when the model refuses it. */
function detach(part: Component, design: Design): { patch: ComposedPatch; design: Design } | null {
  const removed = spread(part.id, design);
  const gone = new Set([...removed.values()].flatMap((ids) => [...ids]));
  const staying = listPlaces(design, gone).filter(({ owner, item }) => !removed.get(owner)?.has(item));
  const remove = Object.fromEntries([...removed].map(([owner, ids]) => [owner, [...ids]]));
  const patch = { ...strip(staying, design), remove };
  const outcome = applyPatch(design, patch);
  return outcome.accepted ? { patch, design: outcome.design } : null;
}

const listErrors = (design: Design) =>
  checkDesign(design).findings.filter(({ severity }) => severity === "error");

/** Parts that can't do their work without it, by the relations that say so. */
function listNeeding({ id }: Component, design: Design): string[] {
  const nameOf = (part: string) => design.components.find((each) => each.id === part)?.name ?? part;
  return design.relations
    .filter(({ to, from, coupling }) => coupling === "hard" && from !== id && findOwner(to, design) === id)
    .map(
      ({ id: relation, from, purpose = "" }) => `**${nameOf(from)}** needs it (\`${relation}\`): ${purpose}`,
    );
}

const refuse = (name: string, reasons: readonly string[]): Step[] => [
  sayOnly(
    `I leave **${name}** in, since without it the design breaks:\n\n${bullets(reasons.slice(0, 5))}\n\nSay what takes its place, or take it out in the Model tab and mend these there. Weighing what the design would be without it needs a language model (a key).`,
  ),
];

/** Takes a part of the design out by its name, where nothing breaks by that; null when no part has that name. */
export function planRemoval(removal: string, design: Design): Step[] | null {
  const exact = design.components.find(({ id, name }) =>
    [id, name.toLowerCase()].includes(removal.toLowerCase()),
  );
  const part =
    exact ??
    findNamed(
      removal,
      design.components.filter(({ name }) => isNamedBy(removal, name)),
      ({ name }) => name,
    );
  if (!part) return null;
  const needing = listNeeding(part, design);
  if (needing.length > 0) return refuse(part.name, needing);
  const detached = detach(part, design);
  if (!detached) return refuse(part.name, ["other parts of the model can't do without it"]);
  const known = new Set(listErrors(design).map(({ message }) => message));
  const broken = listErrors(detached.design).filter(({ message }) => !known.has(message));
  if (broken.length > 0)
    return refuse(
      part.name,
      broken.map(({ message }) => message),
    );
  const { relations = [] } = detached.patch.remove ?? {};
  const unmet = detached.design.requirements.filter(
    ({ id, satisfiedBy = [] }) =>
      satisfiedBy.length === 0 &&
      (design.requirements.find((each) => each.id === id)?.satisfiedBy ?? []).includes(part.id),
  );
  return [
    {
      text: `I take **${part.name}** out with what hangs on it.\n\n`,
      call: { tool: "edit_design", input: { ...detached.patch } },
    },
    sayOnly(
      [
        `Gone with it: ${relations.length} relation${relations.length === 1 ? "" : "s"}${relations.length > 0 ? ` (${relations.slice(0, 6).join(", ")})` : ""}. It did: ${part.responsibility ?? "nothing that was recorded"}`,
        ...(unmet.length > 0 ? [`Nothing answers any more: ${unmet.map(({ id }) => id).join(", ")}.`] : []),
        describeEffect(design, detached.design),
        "The text of the document may still speak of it; the parts, relations and diagrams don't.",
      ].join("\n\n"),
    ),
  ];
}
