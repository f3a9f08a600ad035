import type { z } from "zod";
import { boundarySchema } from "./model/boundary";
import { channelSchema } from "./model/channel";
import { componentSchema } from "./model/component";
import { contextSchema } from "./model/context";
import { dataAssetSchema } from "./model/data-asset";
import { dataSchemaSchema } from "./model/data-schema";
import { decisionSchema } from "./model/decision";
import { exampleSchema, planSchema } from "./model/delivery";
import { deploymentSchema } from "./model/deployment";
import { failureModeSchema } from "./model/failure-mode";
import { controlSchema, riskSchema, waiverSchema } from "./model/governance";
import { interfaceSchema } from "./model/interface";
import { objectiveSchema } from "./model/objective";
import { operationsSchema } from "./model/operations";
import { narrativeSchema, viewSchema } from "./model/presentation";
import { relationSchema } from "./model/relation";
import { assumptionSchema, questionSchema as question, requirementSchema } from "./model/requirement";
import { fields, line, listOf, oneOf, paragraph } from "./model/text";
import { workflowSchema } from "./model/workflow";

const designKinds = ["system", "integration", "pipeline", "workflow", "migration"] as const;

/** The collections of a design, in the order of the document: lists of items, each with an `id`. */
export const collectionSchemas = {
  requirements: requirementSchema,
  assumptions: assumptionSchema,
  questions: question,
  components: componentSchema,
  interfaces: interfaceSchema,
  channels: channelSchema,
  schemas: dataSchemaSchema,
  relations: relationSchema,
  dataAssets: dataAssetSchema,
  boundaries: boundarySchema,
  workflows: workflowSchema,
  objectives: objectiveSchema,
  failureModes: failureModeSchema,
  controls: controlSchema,
  risks: riskSchema,
  decisions: decisionSchema,
  examples: exampleSchema,
  waivers: waiverSchema,
  views: viewSchema,
  narrative: narrativeSchema,
} as const;

/** What a design says of itself outside its collections; `set` of a patch names these fields. */
export const facetSchemas = {
  kind: oneOf(designKinds),
  title: line,
  summary: paragraph,
  status: oneOf(["sketch", "proposed", "accepted"]),
  context: contextSchema,
  deployment: deploymentSchema,
  operations: operationsSchema,
  plan: planSchema,
} as const;

const { kind, title, summary, status, context, deployment, operations, plan } = facetSchemas;

/** What a design is. Almost every field is optional: unknown is not wrong, malformed is. */
export const designSchema = fields({
  kind: kind.optional(),
  title: title.optional(),
  summary: summary.optional(),
  status: status.default("sketch"),
  context: context.default({}),
  requirements: listOf(requirementSchema).default([]),
  assumptions: listOf(assumptionSchema).default([]),
  questions: listOf(question).default([]),
  components: listOf(componentSchema).default([]),
  interfaces: listOf(interfaceSchema).default([]),
  channels: listOf(channelSchema).default([]),
  schemas: listOf(dataSchemaSchema).default([]),
  relations: listOf(relationSchema).default([]),
  dataAssets: listOf(dataAssetSchema).default([]),
  boundaries: listOf(boundarySchema).default([]),
  workflows: listOf(workflowSchema).default([]),
  objectives: listOf(objectiveSchema).default([]),
  failureModes: listOf(failureModeSchema).default([]),
  deployment: deployment.default({}),
  operations: operations.default({}),
  controls: listOf(controlSchema).default([]),
  risks: listOf(riskSchema).default([]),
  decisions: listOf(decisionSchema).default([]),
  examples: listOf(exampleSchema).default([]),
  plan: plan.default({}),
  waivers: listOf(waiverSchema).default([]),
  views: listOf(viewSchema).default([]),
  narrative: listOf(narrativeSchema).default([]),
});

export type Design = z.infer<typeof designSchema>;
export type Facet = keyof typeof facetSchemas;
export type Collection = keyof typeof collectionSchemas;
export type ItemOf<Name extends Collection> = z.infer<(typeof collectionSchemas)[Name]>;

export type Requirement = ItemOf<"requirements">;
export type Assumption = ItemOf<"assumptions">;
export type Question = ItemOf<"questions">;
export type Component = ItemOf<"components">;
export type Interface = ItemOf<"interfaces">;
export type Operation = NonNullable<Interface["operations"]>[number];
export type Channel = ItemOf<"channels">;
export type DataSchema = ItemOf<"schemas">;
export type Relation = ItemOf<"relations">;
export type Boundary = ItemOf<"boundaries">;
export type Workflow = ItemOf<"workflows">;
export type Step = NonNullable<Workflow["steps"]>[number];
export type Decision = ItemOf<"decisions">;
export type Narrative = ItemOf<"narrative">;
export type NarrativeTopic = Narrative["id"];
export type Quantity = NonNullable<Relation["timeout"]>;

export const emptyDesign = (): Design => designSchema.parse({});

export const collections = Object.keys(collectionSchemas) as Collection[];
export const facetNames = Object.keys(facetSchemas) as Facet[];

export const questionSchema = collectionSchemas.questions;
