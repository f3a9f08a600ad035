import { levelSchema } from "./policy";
import { quantitySchema } from "./quantity";
import { fields, idSchema, oneOf, paragraph, partIdSchema } from "./text";

/** A way in which one thing breaks; what it does to each workflow is derived from the model. */
export const failureModeSchema = fields({
  id: idSchema,
  target: partIdSchema,
  mode: oneOf([
    "crash",
    "slow",
    "partition",
    "overload",
    "corrupt",
    "dependency",
    "zone",
    "region",
    "bad-release",
    "human",
  ]),
  likelihood: levelSchema.optional(),
  frequency: quantitySchema.optional(),
  duration: quantitySchema.optional(),
  detection: paragraph.optional(),
  mitigation: paragraph.optional(),
  recovery: oneOf(["automatic", "data-plane", "control-plane", "manual"]).optional(),
});
