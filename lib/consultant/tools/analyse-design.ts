import { tool, zodSchema } from "ai";
import { z } from "zod";
import { applyPatch } from "@/lib/design/apply-patch";
import { resolveStated } from "@/lib/design/resolve-stated";
import type { Design } from "@/lib/design/schema";
import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { compareNumbers, deriveFigures, digestNumbers } from "@/lib/numbers/digest";
import { rankOpenQuestions } from "@/lib/numbers/sensitivity/rank-questions";
import type { AnalyseDesignResult } from "@/lib/thread/message";
import { finishBesideOthers } from "./finish-beside-others";

const mostDerived = 4;

const description = `Compute what follows from the numbers of the design at its peak: how busy each component is and which saturates first, latency percentiles, availability and outcomes of each workflow against its objective, cost a month, what contradicts itself and what is missing. Nothing is guessed: what can't be computed says so, and "missing" says what the model must hold.
\`load\` multiplies all arrivals (10 is ten times the peak). \`patch\` is a change as for edit_design that is tried and not kept: "changes" then lists every number and verdict that it changes. \`explain\` names up to ${mostDerived} components or workflows whose arithmetic and assumed inputs you want to quote. "questions" are open questions whose answer may turn a verdict, with the value from which it does: ask those first.
Examples: {} · {"load":10,"explain":["orders-db"]} · {"patch":{"upsert":{"components":[{"id":"orders","replicas":{"min":6}}]}}}`;

const inputSchema = zodSchema(
  z.object({
    load: z.number().min(0.01).max(1000).optional(),
    patch: z.record(z.string(), z.unknown()).optional(),
    explain: z.array(z.string()).max(mostDerived).optional(),
  }),
);

/** Tries a patch on a copy: nothing of it is kept. */
function tryPatch(design: Design, patch: object | undefined) {
  return patch ? applyPatch(design, resolveStated(patch, "what-if")) : { accepted: true as const, design };
}

/** Open questions whose answer may turn a verdict. */
async function listTurning(design: Design) {
  const ranked = await finishBesideOthers(rankOpenQuestions(design));
  return ranked.flatMap(({ question: { id }, because }) => (because === null ? [] : [{ id, because }]));
}

/** What the arithmetic says of the design, and of what it would be with a patch. */
export const analyseDesignTool = (read: () => Promise<{ version: number; design: Design }>) =>
  tool({
    description,
    inputSchema,
    execute: async ({ load = 1, patch, explain = [] }): Promise<AnalyseDesignResult> => {
      const { version, design } = await read();
      const tried = tryPatch(design, patch);
      if (!tried.accepted) return { computed: false, errors: tried.errors };
      const numbers = computeNumbers(tried.design, { factor: load });
      const derivations = deriveFigures(numbers, explain);
      const questions = await listTurning(tried.design);
      return {
        computed: true,
        version,
        ...digestNumbers(numbers),
        ...(patch && { changes: compareNumbers(computeNumbers(design, { factor: load }), numbers) }),
        ...(derivations.length > 0 && { derivations }),
        ...(questions.length > 0 && { questions }),
      };
    },
  });
