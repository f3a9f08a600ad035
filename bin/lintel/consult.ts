import { parseArgs } from "node:util";
import { z } from "zod";
import { AppError } from "../../lib/errors";
import { type Answers, consultAlone } from "../../lib/turn/consult-alone";
import { readText } from "./read-design-file";
import { UsageError } from "./usage-error";
import { writeConsultation } from "./write-consultation";

const answersSchema = z.record(z.string(), z.string().nullable());

async function readAnswers(file: string | undefined): Promise<Answers> {
  if (!file) return {};
  const text = await readText(file);
  try {
    return answersSchema.parse(JSON.parse(text));
  } catch (cause) {
    const wanted = '{"<question id or topic>": "<answer>"}';
    throw new AppError("bad_request", `${file}: must hold answers by question id or topic: ${wanted}`, {
      cause,
    });
  }
}

/** One consultation without a browser; questions that `--answers` has no answer to are skipped. */
export async function consultCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: "string" }, answers: { type: "string" } },
  });
  const [brief, surplus] = positionals;
  if (!brief || surplus) throw new UsageError("Give one brief, in quotes.");
  if (!values.out) throw new UsageError("Name a folder with --out.");
  const consultation = await consultAlone(brief, await readAnswers(values.answers));
  await writeConsultation(values.out, consultation);
  console.log(`${consultation.design.title ?? "The consultation"} lies in ${values.out}.`);
  if (!consultation.problem) return 0;
  console.error(consultation.problem);
  return 1;
}
