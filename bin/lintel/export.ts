import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "../../lib/errors";
import { getFormat } from "../../lib/export/formats";
import { readDesignFile } from "./read-design-file";
import { UsageError } from "./usage-error";

/** A design in another form: to `--out`, else to the standard output. */
export async function exportCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: "string" }, out: { type: "string" } },
  });
  const [file, surplus] = positionals;
  if (!file || surplus) throw new UsageError("Name one file to export.");
  if (!values.format) throw new UsageError("Name a format with --format.");
  const format = getFormat(values.format);
  if (format.shows === "conversation")
    throw new AppError("bad_request", `A file holds no conversation, so there is no ${values.format} of it.`);

  const design = await readDesignFile(file);
  const title = design.title ?? basename(file).replace(/(\.design)?\.ya?ml$/, "");
  const body = await format.render({ title, design, messages: [] });
  if (values.out) await writeFile(values.out, body);
  else process.stdout.write(body);
  return 0;
}
