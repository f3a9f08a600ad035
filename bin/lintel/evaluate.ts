import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { AppError } from "../../lib/errors";
import { renderMarkdown } from "../../lib/export/markdown";
import { consultAlone } from "../../lib/turn/consult-alone";
import { readText } from "./read-design-file";
import { type Brief, briefSchema, scoreConsultation } from "./score-consultation";
import { UsageError } from "./usage-error";
import { writeConsultation } from "./write-consultation";

const briefsSchema = z.array(briefSchema).min(1);

async function readBriefs(file: string): Promise<Brief[]> {
  const text = await readText(file);
  try {
    return briefsSchema.parse(JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : "it is no JSON";
    throw new AppError("bad_request", `${file}: ${reason}`, { cause });
  }
}

async function evaluate(brief: Brief, out: string) {
  const consultation = await consultAlone(brief.brief, {});
  await writeConsultation(join(out, brief.id), consultation);
  const { design, version, asked, problem } = consultation;
  const document = renderMarkdown({ title: design.title ?? "", design, version });
  return { id: brief.id, problem, ...scoreConsultation(brief, { design, document, asked }) };
}

/** One consultation for each brief, and how much of what each brief expects is there. */
export async function evaluateCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { briefs: { type: "string" }, out: { type: "string" } },
  });
  if (!(values.briefs && values.out)) throw new UsageError("Name --briefs and --out.");
  const briefs = await readBriefs(values.briefs);
  await mkdir(values.out, { recursive: true });
  const results = [];
  for (const brief of briefs) {
    const result = await evaluate(brief, values.out);
    console.log(`${result.score.toFixed(2)}  ${result.id}`);
    results.push(result);
  }
  await writeFile(join(values.out, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
  return 0;
}
