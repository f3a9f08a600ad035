import type { Design } from "@/lib/design/schema";
import { type Box, isOutside, listArrows, listBoxes } from "./boxes-and-arrows";
import { nameAll } from "./identifiers";

/** Words that the language itself uses as identifiers. */
const reserved = ["this", "system", "workspace", "model", "views", "configuration"];

/**
 * The language keeps the backslash of an escape, takes one before the last quote for an escape, and looks for
 * settings in `${…}`; so a text is written without any of them.
 */
const quote = (text: string) =>
  `"${text.replace(/\s+/g, " ").replaceAll("\\", "/").replaceAll('"', "'").replaceAll("${", "$ {").trim()}"`;

const shapes: Partial<Record<Box["kind"], string>> = {
  database: "Cylinder",
  cache: "Cylinder",
  search: "Cylinder",
  "object-store": "Folder",
  broker: "Pipe",
  channel: "Pipe",
  client: "WebBrowser",
  person: "Person",
};

/** The language refuses two parts of the same name: the second one tells its id. */
function distinguish(boxes: readonly Box[], taken: string): Box[] {
  const used = new Set([quote(taken)]);
  return boxes.map((box) => {
    const name = used.has(quote(box.name)) ? `${box.name} (${box.id})` : box.name;
    used.add(quote(name));
    return { ...box, name };
  });
}

function drawBox({ name, description, technology, kind }: Box, identifier: string): string {
  if (kind === "person") return `${identifier} = person ${quote(name)} ${quote(description)}`;
  const tags = `tags ${quote(kind)}`;
  if (kind === "external")
    return `${identifier} = softwareSystem ${quote(name)} ${quote(description)} {\n      ${tags}\n    }`;
  return `${identifier} = container ${quote(name)} ${quote(description)} ${quote(technology)} {\n        ${tags}\n      }`;
}

/** The components of a design as a workspace of the Structurizr DSL, with its two views. */
export function renderStructurizr({ title, design }: { title: string; design: Design }): string {
  const name = design.title ?? title;
  const boxes = distinguish(listBoxes(design), name);
  const names = nameAll(
    boxes.map(({ id }) => id),
    reserved,
  );
  const draw = (box: Box) => drawBox(box, names.get(box.id) ?? box.id);
  const arrows = listArrows(design).map(
    ({ from, to, label, relation }) =>
      `    ${names.get(from)} -> ${names.get(to)} ${quote(label)} ${quote(relation.protocol ?? "")}`,
  );
  const styles = Object.entries(shapes).map(
    ([kind, shape]) =>
      `      element ${quote(kind === "person" ? "Person" : kind)} {\n        shape ${shape}\n      }`,
  );
  return [
    `workspace ${quote(name)} ${quote(design.summary ?? "")} {`,
    "  model {",
    ...boxes.filter(isOutside).map((box) => `    ${draw(box)}`),
    `    system = softwareSystem ${quote(name)} ${quote(design.summary ?? "")} {`,
    ...boxes.filter((box) => !isOutside(box)).map((box) => `      ${draw(box)}`),
    "    }",
    ...arrows,
    "  }",
    "  views {",
    '    systemContext system "Context" {\n      include *\n      autoLayout lr\n    }',
    '    container system "Components" {\n      include *\n      autoLayout lr\n    }',
    "    styles {",
    ...styles,
    "    }",
    "  }",
    "}",
    "",
  ].join("\n");
}
