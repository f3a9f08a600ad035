import { isItem, isRecord, type JsonRecord } from "./json";
import { type ReferenceRule, referenceTable } from "./reference-table";

/** One place that names something: `path` names the place by ids, `owner` the item or facet that it lies in. */
export interface Reference {
  path: string;
  id: string;
  rule: ReferenceRule;
  owner: JsonRecord;
  /** The id of the innermost thing that holds the reference. */
  holder: string;
}

type Found = (id: string, path: string, holder: string) => void;

function walk(value: unknown, fields: readonly string[], path: string, holder: string, found: Found): void {
  if (Array.isArray(value)) {
    for (const entry of value) walkEntry(entry, fields, path, holder, found);
    return;
  }
  const [field, ...rest] = fields;
  if (field === undefined && typeof value === "string") found(value, path, holder);
  if (field === undefined || !isRecord(value)) return;
  if (field === "*") listKeys(value, path, holder, found);
  else if (value[field] !== undefined) walk(value[field], rest, `${path}.${field}`, holder, found);
}

function walkEntry(entry: unknown, fields: readonly string[], path: string, holder: string, found: Found) {
  const id = isItem(entry) ? entry.id : null;
  walk(entry, fields, id ? `${path}.${id}` : path, id ?? holder, found);
}

function listKeys(record: JsonRecord, path: string, holder: string, found: Found): void {
  for (const key of Object.keys(record)) found(key, path, holder);
}

const rules = referenceTable.map((rule) => {
  const [root = "", ...fields] = rule.at.split(".");
  return { rule, root, fields };
});

/** Deeper than this no JSON Schema is valid, so what lies below is refused before its references matter. */
const maxDepth = 60;

function listSchemaReferences(
  value: unknown,
  path: string,
  found: (id: string, path: string) => void,
  depth = 0,
) {
  if (depth > maxDepth || typeof value !== "object" || value === null) return;
  const $ref = isRecord(value) ? value.$ref : undefined;
  if (typeof $ref === "string" && !$ref.startsWith("#")) found($ref, `${path}.$ref`);
  for (const entry of Object.values(value)) listSchemaReferences(entry, path, found, depth + 1);
}

const schemaRule: ReferenceRule = { at: "schemas.schema.$ref", to: ["schemas"] };

/** Every reference that a design holds. The design need not be valid: what is malformed names nothing. */
export function listReferences(design: JsonRecord): Reference[] {
  const references: Reference[] = [];
  for (const { rule, root, fields } of rules) {
    const owners: unknown[] = Array.isArray(design[root]) ? design[root] : [design[root]];
    for (const owner of owners) {
      if (!isRecord(owner)) continue;
      walkEntry(owner, fields, root, root, (id, path, holder) =>
        references.push({ path, id, rule, owner, holder }),
      );
    }
  }
  const schemas: unknown[] = Array.isArray(design.schemas) ? design.schemas : [];
  for (const owner of schemas.filter(isRecord)) {
    const holder = String(owner.id);
    listSchemaReferences(owner.schema, `schemas.${holder}.schema`, (id, path) =>
      references.push({ path, id, rule: schemaRule, owner, holder }),
    );
  }
  return references;
}
