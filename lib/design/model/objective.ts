import { quantitySchema } from "./quantity";
import { fields, idSchema, line, oneOf } from "./text";

/** What is promised of a thing (`scope`; the whole design when it names none) and for how long it is watched. */
export const objectiveSchema = fields({
  id: idSchema,
  scope: idSchema.optional(),
  indicator: line.optional(),
  target: quantitySchema.optional(),
  window: quantitySchema.optional(),
  commitment: oneOf(["internal", "contract"]).optional(),
  recoveryTime: quantitySchema.optional(),
  recoveryPoint: quantitySchema.optional(),
});
