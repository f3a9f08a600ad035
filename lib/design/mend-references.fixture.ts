import { isItem, isRecord, itemsIn, type JsonRecord } from "./json";
import { partTargets, type ReferenceRule, type ReferenceTarget, referenceTable } from "./reference-table";

/** Names that may stand where a rule looks, given the whole design and the item or facet at hand. */
function listAllowed(design: JsonRecord, rule: ReferenceRule, owner: JsonRecord): string[] {
  const idsAt = (target: ReferenceTarget) => {
    const part = partTargets.find((candidate) => candidate.target === target);
    if (!part) return itemsIn(design[target]).map(({ id }) => id);
    return itemsIn(design[part.owner]).flatMap((item) =>
      itemsIn(item[part.list]).map(({ id }) => `${item.id}/${id}`),
    );
  };
  const beside = rule.beside ? itemsIn(owner[rule.beside]).map(({ id }) => id) : [];
  return [...(rule.words ?? []), ...(rule.to ?? []).flatMap(idsAt), ...beside];
}

type Choose = (id: string, holder: string) => string | undefined;

function mendKeys(record: JsonRecord, choose: Choose, holder: string): JsonRecord {
  const entries = Object.entries(record).map(([key, value]) => [choose(key, holder), value] as const);
  return Object.fromEntries(entries.filter(([key]) => key !== undefined));
}

/** The value with each reference at a place replaced by one that holds; what can't be mended goes. */
function mendAt(value: unknown, fields: readonly string[], choose: Choose, holder: string): unknown {
  const within = isItem(value) ? value.id : holder;
  if (Array.isArray(value)) {
    return value.map((entry) => mendAt(entry, fields, choose, within)).filter((entry) => entry !== undefined);
  }
  const [field, ...rest] = fields;
  if (field === undefined) return typeof value === "string" ? choose(value, within) : value;
  if (!isRecord(value)) return value;
  if (field === "*") return mendKeys(value, choose, within);
  if (value[field] === undefined) return value;
  const mended = mendAt(value[field], rest, choose, within);
  const { [field]: _, ...others } = value;
  return mended === undefined ? others : { ...value, [field]: mended };
}

const numberFrom = (text: string) =>
  [...text].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7);

function mendRule(design: JsonRecord, rule: ReferenceRule): void {
  const [root = "", ...fields] = rule.at.split(".");
  const mendOwner = (owner: unknown) => {
    if (!isRecord(owner)) return owner;
    const allowed = listAllowed(design, rule, owner);
    return mendAt(
      owner,
      fields,
      (id, holder) => {
        // Pointing only to what comes earlier can't make a ring.
        const earlier = rule.acyclic ? allowed.slice(0, Math.max(allowed.indexOf(holder), 0)) : allowed;
        return earlier[Math.abs(numberFrom(id)) % Math.max(earlier.length, 1)];
      },
      root,
    );
  };
  const value = design[root];
  design[root] = Array.isArray(value) ? value.map(mendOwner) : mendOwner(value);
}

const needed = ["relations.from", "relations.to", "failureModes.target"];

/** A value of a design's shape in which each reference names something that may stand there. */
export function mendReferences(value: JsonRecord): JsonRecord {
  const design = { ...value };
  const rulesFor = (root: string) =>
    referenceTable.filter(({ at }) => needed.includes(at) && at.startsWith(root));
  for (const rule of rulesFor("relations")) mendRule(design, rule);
  design.relations = itemsIn(design.relations).filter(({ from, to }) => from && to);
  for (const rule of rulesFor("failureModes")) mendRule(design, rule);
  design.failureModes = itemsIn(design.failureModes).filter(({ target }) => target);
  for (const rule of referenceTable) if (!needed.includes(rule.at)) mendRule(design, rule);
  return design;
}
