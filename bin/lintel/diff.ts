import { parseArgs } from "node:util";
import { describeDiff } from "../../lib/design/describe-diff";
import { diffDesigns } from "../../lib/design/diff-designs";
import { readDesignFile } from "./read-design-file";
import { UsageError } from "./usage-error";

/** What the second design changes of the first, by meaning. */
export async function diffCommand(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [before, after, surplus] = positionals;
  if (!before || !after || surplus) throw new UsageError("Name two files to compare.");
  console.log(describeDiff(diffDesigns(await readDesignFile(before), await readDesignFile(after))));
  return 0;
}
