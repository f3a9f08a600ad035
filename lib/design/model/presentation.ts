import { z } from "zod";
import { fields, idSchema, line, numberBetween, oneOf, partIdSchema, partIds, prose } from "./text";

/** The parts of the document that are prose; everything else in it is drawn from the collections. */
const narrativeTopics = [
  "overview",
  "integration",
  "workflows",
  "data",
  "failure-handling",
  "scaling",
  "security",
  "delivery",
  "operation",
  "implementation",
  "examples",
  "risks",
] as const;

export const narrativeSchema = fields({ id: oneOf(narrativeTopics), text: prose });

const coordinate = numberBetween(-1_000_000, 1_000_000);
const placeSchema = fields({
  x: coordinate,
  y: coordinate,
  width: coordinate.optional(),
  height: coordinate.optional(),
});

/** What a diagram shows and where its boxes stand; the layout is kept apart from the things laid out. */
export const viewSchema = fields({
  id: idSchema,
  title: line.optional(),
  kind: oneOf(["context", "components", "data-flow", "sequence", "states", "deployment"]),
  include: partIds.optional(),
  layout: z.record(partIdSchema, placeSchema).optional(),
});
