import { z } from "zod";
import { joinEvents } from "./join-events";

/** Some servers, such as Ollama, say with every chunk who speaks. */
const role = z.literal("assistant").optional();

/** A chunk that tells only the next words of one answer; its envelope may say more, which the first one keeps. */
const growthSchema = z.looseObject({
  choices: z.tuple([
    z.looseObject({
      index: z.number(),
      delta: z.union([
        z.strictObject({ role, content: z.string() }),
        z.strictObject({ role, reasoning_content: z.string() }),
      ]),
      finish_reason: z.null().optional(),
    }),
  ]),
  usage: z.null().optional(),
});

type Growth = z.infer<typeof growthSchema>;
type Delta = Growth["choices"][0]["delta"];

const head = "data: ";

/** The data of an event as JSON; undefined for broken data, of which whoever reads the event says what is wrong. */
function dataOf(event: string): unknown {
  if (!event.startsWith(head)) return undefined;
  try {
    return JSON.parse(event.slice(head.length));
  } catch {
    return undefined;
  }
}

function joinDeltas(a: Delta, b: Delta): Delta | null {
  if ("content" in a && "content" in b) return { ...a, content: a.content + b.content };
  if ("reasoning_content" in a && "reasoning_content" in b)
    return { ...a, reasoning_content: a.reasoning_content + b.reasoning_content };
  return null;
}

/** Joins events of the chat completions API. */
export const joinCompletionEvents = joinEvents<Growth>({
  read: (event) => growthSchema.safeParse(dataOf(event)).data ?? null,
  join: (a, b) => {
    const [first] = a.choices;
    const [second] = b.choices;
    const delta = first.index === second.index ? joinDeltas(first.delta, second.delta) : null;
    return delta && { ...a, choices: [{ ...first, delta }] };
  },
  write: (growth) => head + JSON.stringify(growth),
});
