import type { Design } from "@/lib/design/schema";
import { gatherSchemas } from "./gather-schemas";
import { jsonText } from "./json-text";

/** All schemas of a design in one JSON Schema document, each below `$defs` under its id. */
export function renderJsonSchemas({ title, design }: { title: string; design: Design }): string {
  const ids = design.schemas.map(({ id }) => id);
  return jsonText({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: design.title ?? title,
    $defs: gatherSchemas(design, ids, "#/$defs"),
  });
}
