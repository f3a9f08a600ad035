import type { Design } from "@/lib/design/schema";

/** What a relation's end is drawn as: it may name an operation, and the component that offers it is shown. */
export function findBox(design: Design, end: string): string | undefined {
  const [id] = end.split("/");
  const offered = design.interfaces.find((one) => one.id === id);
  const box = offered ? offered.component : id;
  return [...design.components, ...design.channels].find((one) => one.id === box)?.id;
}
