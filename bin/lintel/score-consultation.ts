import { z } from "zod";
import type { Design, Question } from "../../lib/design/schema";

const patterns = z.array(z.string()).default([]);

/** What is asked, and regular expressions of what a good answer holds, never holds, and asks about. */
export const briefSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  brief: z.string().min(1),
  kind: z.string().optional(),
  must: patterns,
  never: patterns,
  quality: patterns,
  ask: patterns,
});

export type Brief = z.infer<typeof briefSchema>;

interface Evidence {
  design: Design;
  document: string;
  asked: readonly Question[];
}

/** What each part of an expectation weighs; parts that a brief leaves empty don't count. */
const weights = { kind: 1, must: 4, never: 2, quality: 2, ask: 1 };

const findMissing = (wanted: readonly string[], text: string) =>
  wanted.filter((pattern) => !new RegExp(pattern, "i").test(text));

const shareOf = (missing: readonly string[], wanted: readonly string[]) =>
  wanted.length === 0 ? null : 1 - missing.length / wanted.length;

/** A score from 0 to 1 with what it lost points for. */
export function scoreConsultation(brief: Brief, { design, document, asked }: Evidence) {
  const questions = [...asked, ...design.questions].map(
    ({ topic, text, why = "" }) => `${topic} ${text} ${why}`,
  );
  const missing = {
    must: findMissing(brief.must, document),
    quality: findMissing(brief.quality, document),
    ask: findMissing(brief.ask, questions.join("\n")),
  };
  const forbidden = brief.never.filter((pattern) => !findMissing([pattern], document).length);
  const parts = {
    kind: brief.kind === undefined ? null : Number(design.kind === brief.kind),
    must: shareOf(missing.must, brief.must),
    never: shareOf(forbidden, brief.never),
    quality: shareOf(missing.quality, brief.quality),
    ask: shareOf(missing.ask, brief.ask),
  };
  const counted = Object.entries(weights).flatMap(([name, weight]) => {
    const part = parts[name as keyof typeof parts];
    return part === null ? [] : [{ weight, part }];
  });
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const score = total === 0 ? 1 : counted.reduce((sum, { weight, part }) => sum + weight * part, 0) / total;
  return { score, kind: design.kind ?? null, parts, missing, forbidden };
}
