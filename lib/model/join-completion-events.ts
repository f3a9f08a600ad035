import { z } from "zod";
import { joinEvents } from "./join-events";

const words = z.string().nullish();
const nothing = z.null().optional();

const deltaSchema = z.strictObject({
  /** Some servers, such as Ollama, say with every chunk who speaks. */
  role: z.literal("assistant").nullish(),
  content: words,
  reasoning_content: words,
  /** OpenRouter's name for thinking; the AI SDK reads nothing of the details beside it. */
  reasoning: words,
  reasoning_details: z.unknown().optional(),
  tool_calls: z.array(z.never()).nullish(),
  function_call: nothing,
  refusal: nothing,
});

/** A chunk that tells only the next words of one answer; its envelope may say more, which the first one keeps. */
const growthSchema = z.looseObject({
  choices: z.tuple([z.looseObject({ index: z.number(), delta: deltaSchema, finish_reason: nothing })]),
  usage: nothing,
  /** The AI SDK takes a chunk that has one for a failure, whatever it is. */
  error: z.never().optional(),
});

type Growth = z.infer<typeof growthSchema>;
type Delta = z.infer<typeof deltaSchema>;

const dataLine = /^data: ([^\r\n]*)$/;

/** The data of an event as JSON; undefined for broken data, of which whoever reads the event says what is wrong. */
function dataOf(event: string): unknown {
  const [, data = ""] = dataLine.exec(event) ?? [];
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

const textOf = ({ content }: Delta) => content ?? "";
/** As the AI SDK reads it: the second name counts only where the first is absent or null. */
const thinkingOf = ({ reasoning_content, reasoning }: Delta) => reasoning_content ?? reasoning ?? "";

/** Thinking and text stay apart, since a chunk doesn't tell which of them came first. */
function joinDeltas(a: Delta, b: Delta): Delta | null {
  const content = textOf(a) + textOf(b);
  const reasoning_content = thinkingOf(a) + thinkingOf(b);
  if (content && reasoning_content) return null;
  const { role } = a;
  return content ? { role, content } : { role, reasoning_content };
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
  write: (growth) => `data: ${JSON.stringify(growth)}`,
});
