import { catalogue } from "@/lib/checks/catalogue";
import type { Rule } from "@/lib/checks/rule";
import { toDesignErrors } from "@/lib/design/apply-patch";
import type { DesignError } from "@/lib/design/design-error";
import { type FileError, readYaml } from "@/lib/design/read-yaml";
import { type Collection, collectionSchemas } from "@/lib/design/schema";
import { fieldsOf, keysOf } from "@/lib/design/schema-fields";
import type { Where } from "./match-item";
import { type Demand, type OwnRule, ownRulesSchema } from "./own-rule";
import { toRule } from "./to-rule";

type OwnRulesOutcome = { accepted: true; rules: Rule[] } | { accepted: false; errors: FileError[] };

/** What the model doesn't know of a field such as `technology.name`, and what it knows there instead. */
function findFieldProblem(collection: Collection, path: string): string | null {
  let schemas: Parameters<typeof keysOf>[0][] = [collectionSchemas[collection]];
  for (const name of path.split(".")) {
    const inside = schemas.flatMap((schema) => fieldsOf(schema, name));
    if (inside.length === 0) {
      const known = [...new Set(schemas.flatMap(keysOf))];
      return `${collection} have no field "${path}"; ${known.length > 0 ? `allowed are ${known.join(", ")}` : "nothing lies below it"}`;
    }
    schemas = inside;
  }
  return null;
}

const checkWhere = (at: string, collection: Collection, where: Where = {}): DesignError[] =>
  Object.keys(where).flatMap((path) => {
    const problem = findFieldProblem(collection, path);
    return problem ? [{ path: `${at}.${path}`, problem }] : [];
  });

function checkDemand(at: string, { relation, technology, field }: Demand): DesignError[] {
  const problem = field && findFieldProblem(field.of, field.name);
  return [
    ...checkWhere(`${at}.relation.from`, "components", relation?.from),
    ...checkWhere(`${at}.relation.to`, "components", relation?.to),
    ...checkWhere(`${at}.relation.where`, "relations", relation?.where),
    ...checkWhere(`${at}.technology.where`, "components", technology?.where),
    ...(field ? checkWhere(`${at}.field.where`, field.of, field.where) : []),
    ...(problem ? [{ path: `${at}.field.name`, problem }] : []),
  ];
}

function checkRule({ id, forbid, require: required }: OwnRule, others: readonly OwnRule[]): DesignError[] {
  const isTaken = others.some((other) => other.id === id) || catalogue.some((rule) => rule.id === id);
  return [
    ...(isTaken ? [{ path: `rules.${id}.id`, problem: `there is another check "${id}"` }] : []),
    ...(forbid ? checkDemand(`rules.${id}.forbid`, forbid) : []),
    ...(required ? checkDemand(`rules.${id}.require`, required) : []),
  ];
}

/**
 * The rules of a team, from the text of a `lintel.rules.yaml`: relations, technologies and fields that a design must
 * not or must have. Every mistake comes with its line and column and what is allowed.
 */
export function readOwnRules(text: string): OwnRulesOutcome {
  const reading = readYaml(text);
  if (!reading.isRead) return { accepted: false, errors: reading.errors };
  const parsed = ownRulesSchema.safeParse(reading.value);
  const errors = parsed.success
    ? parsed.data.rules.flatMap((rule, index, all) => checkRule(rule, all.slice(0, index)))
    : toDesignErrors(parsed.error, reading.value);
  if (!parsed.success || errors.length > 0) return { accepted: false, errors: errors.map(reading.place) };
  return { accepted: true, rules: parsed.data.rules.map(toRule) };
}
