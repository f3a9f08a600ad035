import type { Design } from "@/lib/design/schema";
import { type Box, isOutside, listArrows, listBoxes } from "./boxes-and-arrows";
import { nameAll } from "./identifiers";

const quote = (text: string) =>
  `'${text.replace(/\s+/g, " ").replace(/\\/g, "\\\\").replace(/'/g, "\\'").trim()}'`;

/** A kind of element with the shape in which LikeC4 shows it. */
const elements = {
  actor: "person",
  system: "rectangle",
  part: "rectangle",
  app: "browser",
  store: "cylinder",
  queue: "queue",
  foreign: "rectangle",
};

type Element = keyof typeof elements;

const elementOf: Partial<Record<Box["kind"], Element>> = {
  person: "actor",
  external: "foreign",
  client: "app",
  database: "store",
  cache: "store",
  search: "store",
  "object-store": "store",
  broker: "queue",
  channel: "queue",
};

/** Words that LikeC4 doesn't take for a name; those of version 1.59, found by trying every keyword of its grammar. */
const reserved =
  `and autoLayout border BottomTop color deploymentNode description dynamic dynamicPredicateGroup exclude extend
  extends false from global head icon iconColor iconPosition icons iconSize import include includeAncestors
  instanceOf is it kind LeftRight likec4lib line link metadata multiple navigateTo not notation notes of opacity or
  order padding predicate predicateGroup rank rgb rgba RightLeft self shape size specification style styleGroup
  summary tag tail technology textSize the_system this title TopBottom true variant view views where with`.split(
    /\s+/,
  );

function drawBox({ kind, name, description, technology }: Box, identifier: string, indent: string): string[] {
  const lines = [
    ...(description ? [`description ${quote(description)}`] : []),
    ...(technology ? [`technology ${quote(technology)}`] : []),
  ];
  return [
    `${indent}${identifier} = ${elementOf[kind] ?? "part"} ${quote(name)} {`,
    ...lines.map((line) => `${indent}  ${line}`),
    `${indent}}`,
  ];
}

const specification = [
  "specification {",
  ...Object.entries(elements).map(
    ([element, shape]) => `  element ${element} {\n    style {\n      shape ${shape}\n    }\n  }`,
  ),
  "  relationship async {\n    line dashed\n  }",
  "}",
];

/** The components of a design as a LikeC4 model, with a view of what is around and one of what is within. */
export function renderLikec4({ title, design }: { title: string; design: Design }): string {
  const boxes = listBoxes(design);
  const names = nameAll(
    boxes.map(({ id }) => id),
    [...reserved, ...Object.keys(elements)],
  );
  const inside = new Set(boxes.filter((box) => !isOutside(box)).map(({ id }) => id));
  const draw = (indent: string) => (box: Box) => drawBox(box, names.get(box.id) ?? box.id, indent);
  const nameOf = (id: string) => `${inside.has(id) ? "the_system." : ""}${names.get(id)}`;
  const arrows = listArrows(design).map(({ from, to, label, relation: { mode } }) => {
    const arrow = mode === "async" || mode === "batch" ? "-[async]->" : "->";
    return `  ${nameOf(from)} ${arrow} ${nameOf(to)} ${quote(label)}`;
  });
  return [
    ...specification,
    "model {",
    ...boxes.filter(isOutside).flatMap(draw("  ")),
    `  the_system = system ${quote(design.title ?? title)} {`,
    ...boxes.filter((box) => !isOutside(box)).flatMap(draw("    ")),
    "  }",
    ...arrows,
    "}",
    "views {",
    `  view index {\n    title ${quote("Context")}\n    include *\n  }`,
    `  view components of the_system {\n    title ${quote("Components")}\n    include *\n  }`,
    "}",
    "",
  ].join("\n");
}
