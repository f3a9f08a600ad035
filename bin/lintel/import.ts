import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { stringifyDesign } from "../../lib/design/yaml";
import { readDesignFile } from "./read-design-file";
import { UsageError } from "./usage-error";

/** The model of a file or a bundle, in the order that exports have: to `--out`, else to the standard output. */
export async function importCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: "string" } },
  });
  const [file, surplus] = positionals;
  if (!file || surplus) throw new UsageError("Name one file to import.");
  const text = stringifyDesign(await readDesignFile(file));
  if (values.out) await writeFile(values.out, text);
  else process.stdout.write(text);
  return 0;
}
