import { fields, idSchema, ids, line, oneOf, paragraph } from "./text";

/** A line around things that share a trust, a network, a place, a team or a duty; boundaries may nest. */
export const boundarySchema = fields({
  id: idSchema,
  name: line.optional(),
  kind: oneOf(["trust", "network", "region", "zone", "team", "compliance"]),
  description: paragraph.optional(),
  contains: ids.optional(),
});
