import type { Diagnostic } from "@codemirror/lint";
import { parseDesign } from "@/lib/design/yaml";

interface Place {
  line?: number;
  column?: number;
}

/** From where the thing at fault begins to the end of its line; an error without a place marks the first line. */
function rangeOf({ line = 1, column = 1 }: Place, lines: readonly string[]) {
  const index = Math.min(line, lines.length) - 1;
  const start = lines.slice(0, index).reduce((length, text) => length + text.length + 1, 0);
  const length = lines[index]?.length ?? 0;
  return { from: start + Math.min(column - 1, length), to: start + length };
}

/** What is wrong with a model written as YAML, at the place where it stands. */
export function findDiagnostics(text: string): Diagnostic[] {
  const outcome = parseDesign(text);
  if (outcome.accepted) return [];
  const lines = text.split("\n");
  return outcome.errors.map(({ path, problem, ...place }) => ({
    ...rangeOf(place, lines),
    severity: "error",
    message: path ? `${path} ${problem}` : problem,
  }));
}
