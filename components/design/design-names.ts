import type { Design } from "@/lib/design/schema";

/** What an id stands for in words; ids that say enough themselves, such as `R-3`, have no entry. */
export type Names = ReadonlyMap<string, string>;

interface Named {
  id: string;
  name?: string | undefined;
  title?: string | undefined;
  summary?: string | undefined;
}

const nameEach = (items: readonly Named[] = [], owner = ""): [string, string][] =>
  items.flatMap(({ id, name, title, summary }) => {
    const said = name ?? title ?? summary;
    return said ? [[`${owner}${id}`, said]] : [];
  });

/** The names of the things that a document mentions by id, parts as `parent/part`. */
export function nameThings(design: Design): Names {
  const { components, interfaces, channels, schemas, dataAssets, boundaries, workflows } = design;
  const { deployment, plan } = design;
  return new Map([
    ...nameEach(components),
    ...nameEach(interfaces),
    ...interfaces.flatMap(({ id, operations }) => nameEach(operations, `${id}/`)),
    ...nameEach(channels),
    ...channels.flatMap(({ id, messages }) => nameEach(messages, `${id}/`)),
    ...nameEach(schemas),
    ...nameEach(dataAssets),
    ...nameEach(boundaries),
    ...nameEach(workflows),
    ...workflows.flatMap(({ id, steps }) => nameEach(steps, `${id}/`)),
    ...nameEach(deployment.environments, "environments/"),
    ...nameEach(deployment.stages, "stages/"),
    ...nameEach(plan.milestones, "milestones/"),
  ]);
}
