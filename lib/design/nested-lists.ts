import { messageSchema } from "./model/channel";
import { milestoneSchema } from "./model/delivery";
import { environmentSchema, stageSchema } from "./model/deployment";
import { operationSchema } from "./model/interface";
import { alertSchema, dashboardSchema, indicatorSchema } from "./model/operations";
import { stepSchema } from "./model/workflow";

/**
 * The lists inside an item or a facet whose entries have ids of their own, unique within their parent. From
 * outside they are named `parent/part`, as in `payments-api/charge`.
 */
export const nestedSchemas = {
  interfaces: { operations: operationSchema },
  channels: { messages: messageSchema },
  workflows: { steps: stepSchema },
  deployment: { environments: environmentSchema, stages: stageSchema },
  operations: { indicators: indicatorSchema, alerts: alertSchema, dashboards: dashboardSchema },
  plan: { milestones: milestoneSchema },
} as const;

export type ListOwner = keyof typeof nestedSchemas;

const isListOwner = (name: string): name is ListOwner => Object.hasOwn(nestedSchemas, name);

/** The names of the lists with ids inside an item of a collection, or inside a facet. */
export const nestedListsOf = (owner: string): readonly string[] =>
  isListOwner(owner) ? Object.keys(nestedSchemas[owner]) : [];
