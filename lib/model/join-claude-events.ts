import { z } from "zod";
import { dataOf, joinEvents } from "./join-events";

/** The events by which a block grows. A signature or a citation stands for itself. */
const growthSchema = z.strictObject({
  type: z.literal("content_block_delta"),
  index: z.number(),
  delta: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text_delta"), text: z.string() }),
    z.strictObject({ type: z.literal("thinking_delta"), thinking: z.string() }),
    z.strictObject({ type: z.literal("input_json_delta"), partial_json: z.string() }),
  ]),
});

type Growth = z.infer<typeof growthSchema>;
type Delta = Growth["delta"];

const head = "event: content_block_delta\ndata: ";

function joinDeltas(a: Delta, b: Delta): Delta | null {
  if (a.type === "text_delta" && b.type === a.type) return { ...a, text: a.text + b.text };
  if (a.type === "thinking_delta" && b.type === a.type) return { ...a, thinking: a.thinking + b.thinking };
  if (a.type === "input_json_delta" && b.type === a.type)
    return { ...a, partial_json: a.partial_json + b.partial_json };
  return null;
}

/** Joins events of Anthropic's Messages API. */
export const joinClaudeEvents = joinEvents<Growth>({
  read: (event) => growthSchema.safeParse(dataOf(event, head)).data ?? null,
  join: (a, b) => {
    const delta = a.index === b.index ? joinDeltas(a.delta, b.delta) : null;
    return delta && { ...a, delta };
  },
  write: (growth) => head + JSON.stringify(growth),
});
