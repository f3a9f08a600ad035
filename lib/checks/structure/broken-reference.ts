import { findReferenceErrors } from "@/lib/design/references";
import { collections, type Design } from "@/lib/design/schema";
import type { Rule } from "../rule";

const holderOf = (design: Design, path: string): string | undefined =>
  collections
    .flatMap((name) => design[name].map(({ id }) => ({ id, place: `${name}.${id}` })))
    .find(({ place }) => path === place || path.startsWith(`${place}.`))?.id;

export const brokenReference: Rule = {
  id: "STR01",
  pillar: "structure",
  title: "A reference names nothing, or an id is used twice",
  why: "Whatever is drawn or worked out from the model leaves out what it can't find.",
  remedy: "Name a thing that the design holds, or give the second thing an id of its own.",
  source: "Lintel's model: all references are ids and all are checked",
  severity: "error",
  about: "shape",
  find: ({ design }) =>
    findReferenceErrors(design).map(({ path, problem }) => ({
      targets: [holderOf(design, path) ?? path],
      path,
      message: `${path}: ${problem.split(";")[0]}.`,
      explanation: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`,
    })),
};
