import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { isRecord } from "./json";

/** Where something stands in a file; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

function childAt(node: unknown, name: string): unknown {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === name)?.value;
  if (!isSeq(node)) return undefined;
  const byId = node.items.find((item) => isMap(item) && item.get("id") === name);
  return byId ?? (/^\d+$/.test(name) ? node.items[Number(name)] : undefined);
}

/** The node that a path names, or the last one on the way; an id may itself hold dots. */
function findNode(root: unknown, path: string): unknown {
  const names = path.split(".");
  for (let length = names.length; length > 0; length -= 1) {
    const child = childAt(root, names.slice(0, length).join("."));
    if (child) return length === names.length ? child : findNode(child, names.slice(length).join("."));
  }
  return root;
}

const isNode = (value: unknown): value is Node => isRecord(value) && Array.isArray(value.range);

export function placeAt(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Where the thing that a path names stands, or the nearest thing around it. */
export function placeOf(root: unknown, path: string, lines: LineCounter): Place | undefined {
  const node = findNode(root, path);
  const start = isNode(node) ? node.range?.[0] : undefined;
  return start === undefined ? undefined : placeAt(start, lines);
}

/** Finds places in the text of a design by paths such as `relations.pay.timeout`. */
export function placesIn(text: string): (path: string) => Place | undefined {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return (path) => placeOf(contents, path, lines);
}
