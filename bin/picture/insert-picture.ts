import type { Design } from "../../lib/design/schema";
import { AppError } from "../../lib/errors";
import { listDiagrams } from "../../lib/export/mermaid";

const begin = "<!-- The picture is exported from docs/lintel.design.yaml: `npm run picture` -->";
const end = "<!-- End of the picture -->";

/** A document with the components of a design drawn between its two marks, in place of what stood there. */
export function insertPicture(document: string, design: Design): string {
  const [before, marked] = document.split(begin);
  const after = marked?.split(end)[1];
  const picture = listDiagrams(design).find(({ id }) => id === "components");
  if (after === undefined || !picture)
    throw new AppError("invalid", "The document has no marks for a picture, or the design no components.");
  return `${before}${begin}\n\n\`\`\`mermaid\n${picture.text}\n\`\`\`\n\n${end}${after}`;
}
