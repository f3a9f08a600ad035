import { z } from "zod";
import { pillars } from "@/lib/checks/finding";
import { fields, line, lines, listOf, oneOf, paragraph } from "@/lib/design/model/text";
import { collections } from "@/lib/design/schema";

const idRule = "capital letters, digits and dashes, such as SHOP-01";
const mustBePattern = { error: "must be a text, or a list of texts; * in it stands for anything" };
const mustBeWhere = { error: "must name fields and what they hold, such as kind: database" };

const pattern = z.union([line, lines], mustBePattern);
const where = z.record(z.string(), pattern, mustBeWhere);

const collection = z.enum(collections, { error: `must be one of ${collections.join(", ")}` });

const relationSchema = fields({ from: where.optional(), to: where.optional(), where: where.optional() });
const technologySchema = fields({ name: pattern, where: where.optional() });
const fieldSchema = fields({ of: collection, name: line, where: where.optional() });

/** One thing that no design, or every design, of a team holds. */
const demandSchema = fields({
  relation: relationSchema.optional(),
  technology: technologySchema.optional(),
  field: fieldSchema.optional(),
}).refine((demand) => Object.keys(demand).length === 1, "must name one of relation, technology, field");

const ownRuleSchema = fields({
  id: z
    .string({ error: `is missing: it must be ${idRule}` })
    .regex(/^[A-Z][A-Z0-9-]{1,15}$/, `must be ${idRule}`),
  title: line,
  why: paragraph.optional(),
  remedy: paragraph.optional(),
  severity: oneOf(["error", "warning", "info"]).optional(),
  pillar: oneOf(pillars).optional(),
  forbid: demandSchema.optional(),
  require: demandSchema.optional(),
}).refine(
  (rule) => (rule.forbid === undefined) !== (rule.require === undefined),
  "must have one of forbid and require",
);

export const ownRulesSchema = fields({
  lintelRules: z.literal(1, { error: "must be 1, the version of this kind of file" }),
  rules: listOf(ownRuleSchema),
});

export type OwnRule = z.infer<typeof ownRuleSchema>;
export type Demand = z.infer<typeof demandSchema>;
