import { tool, zodSchema } from "ai";
import { z } from "zod";
import { qualities } from "@/lib/catalogue/pattern";
import { recommendOptions } from "@/lib/catalogue/recommend-options";
import type { RecommendOptionsResult } from "@/lib/thread/message";

const most = 5;

const description = `Options for an architecture decision, from Lintel's catalogue of patterns: when each fits, when it is wrong, what follows, scores from 1 to 5 with it and without it, and what is done instead. Call it before you record a decision, name the decision in a sentence and the qualities that drive it. The scores are a start: weigh them against this context, and cite what you took by its \`cite\`. At most ${most}.
Example: {"decision":"how 3,000 pairs are sold to 200,000 people in the same minute","qualities":["load","consistency"]}`;

const inputSchema = zodSchema(
  z.object({
    decision: z.string().min(1).max(500),
    qualities: z.array(z.enum(qualities)).max(qualities.length).optional(),
  }),
);

export const recommendOptionsTool = () =>
  tool({
    description,
    inputSchema,
    execute: async ({ decision, qualities: wanted = [] }): Promise<RecommendOptionsResult> => ({
      options: recommendOptions(decision, wanted, most),
    }),
  });
