import { collections, type Design } from "@/lib/design/schema";

/** Nothing at all is recorded yet. */
export const isEmptyDesign = (design: Design) =>
  !(design.title || design.summary) &&
  Object.keys(design.context).length === 0 &&
  collections.every((name) => design[name].length === 0);
