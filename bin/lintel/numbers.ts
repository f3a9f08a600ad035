import { parseArgs } from "node:util";
import { computeNumbers } from "../../lib/numbers/compute-numbers";
import { renderNumbers } from "../../lib/numbers/render-text";
import { readDesignFile } from "./read-design-file";
import { UsageError } from "./usage-error";

function readFactor(text: string): number {
  const factor = Number(text);
  if (!(Number.isFinite(factor) && factor > 0))
    throw new UsageError(`--load takes a number above 0, not "${text}".`);
  return factor;
}

/** What a design bears, how fast it answers and how often it is up, computed from its model. */
export async function numbersCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      load: { type: "string", default: "1" },
      explain: { type: "boolean", default: false },
    },
  });
  const [file, surplus] = positionals;
  if (!file || surplus) throw new UsageError("Name one file to compute.");
  if (values.format !== "text" && values.format !== "json")
    throw new UsageError(`--format takes text, json, not "${values.format}".`);
  const numbers = computeNumbers(await readDesignFile(file), { factor: readFactor(values.load) });
  console.log(
    values.format === "json"
      ? JSON.stringify(numbers, null, 2)
      : renderNumbers(numbers, values.explain).trimEnd(),
  );
  return 0;
}
