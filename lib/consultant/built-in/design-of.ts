import { type Design, emptyDesign } from "@/lib/design/schema";
import type { Composition } from "./composition";

const message = { messageId: "this-message" };

/** The design that a composition makes of an empty one. */
export const designOf = ({ facets, requirements, ...lists }: Composition): Design => ({
  ...emptyDesign(),
  ...facets,
  ...lists,
  requirements: requirements.map(({ source, ...requirement }) => ({
    ...requirement,
    source: source === "stated" ? message : "assumed",
  })),
});
