import fc from "fast-check";
import type { Bytes } from "./arriving-body";

type Lines = string[];

/** Texts that a protocol or its encoding could trip over, half letters among them. */
const awkward = ["", "größer", "\ud83d", "\ude00", "\n\n", '"}}', "\\", "\u2028", "data: a"];
const words = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: "binary", maxLength: 20 }));

const event = (type: string, body: object): Lines => [
  `event: ${type}`,
  `data: ${JSON.stringify({ type, ...body })}`,
];
const chunk = (body: object): Lines => [`data: ${JSON.stringify({ id: "c", ...body })}`];
const others = fc.constantFrom([": a comment"], ["data: {broken"], ["id: 1", "retry: 5"], event("ping", {}));

const blockDelta = (index: number, type: string, field: string) =>
  words.map((text) => event("content_block_delta", { index, delta: { type, [field]: text } }));
const claudeGrowth = fc.oneof(
  blockDelta(0, "text_delta", "text"),
  blockDelta(1, "input_json_delta", "partial_json"),
  blockDelta(2, "thinking_delta", "thinking"),
);
const claudeEvent = fc.oneof(
  { weight: 8, arbitrary: claudeGrowth },
  claudeGrowth.map((lines) => lines.map((line) => line.replace(/\}\}$/, "}   }"))),
  claudeGrowth.map((lines) => lines.toReversed()),
  blockDelta(2, "signature_delta", "signature"),
  others,
);
/** The AI SDK reads a signature only while the block that was opened last is one of thinking. */
const blocks = [
  { type: "text", text: "" },
  { type: "tool_use", id: "call", name: "edit", input: {} },
  { type: "thinking", thinking: "" },
];

const saysWith = (delta: object, more: object = {}) =>
  chunk({ choices: [{ index: 0, delta, finish_reason: null }], ...more });
const orNull = fc.option(words, { freq: 2 });
const delta = fc.record(
  {
    role: fc.constantFrom("assistant", null),
    content: orNull,
    reasoning_content: orNull,
    reasoning: orNull,
    reasoning_details: fc.constant([{ type: "reasoning.text", text: "a" }]),
    tool_calls: fc.constantFrom(null, []),
    refusal: fc.constant(null),
  },
  { requiredKeys: [] },
);
const completionEvent = fc.oneof(
  { weight: 8, arbitrary: words.map((content) => saysWith({ content })) },
  { weight: 8, arbitrary: delta.map((each) => saysWith(each)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      saysWith({ content: "a" }, { usage: { total_tokens: 5 } }),
      saysWith({ content: "a" }, { error: { message: "busy" } }),
      saysWith({ content: "a" }, { error: null }),
      saysWith({ content: "a", refusal: "No." }),
      saysWith({ content: "a", role: "tool" }),
      saysWith({ content: "a", tool_calls: [{ id: "d", function: { name: "e" } }] }),
    ),
  },
  others,
);

export interface Sent {
  bytes: Bytes;
  /** In bytes, of the pieces in which they come, over and over. */
  sizes: number[];
}

const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const gap = fc.constantFrom("\n\n", "\r\n\r\n", "\r\r", "\n\r\n", "\r\n\n", "\n\r", "\r\n\r");

const sent = (first: Lines[], middle: fc.Arbitrary<Lines>, last: Lines[]): fc.Arbitrary<Sent> =>
  fc
    .record({
      mark: fc.constantFrom("", "\uFEFF"),
      events: fc.array(fc.tuple(middle, lineEnd, gap), { maxLength: 40, size: "max" }),
      sizes: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1 }),
    })
    .map(({ mark, events, sizes }) => {
      const plain = (all: Lines[]) => all.map((lines) => `${lines.join("\n")}\n\n`);
      const texts = events.map(([lines, end, gap]) => lines.join(end) + gap);
      const text = [mark, ...plain(first), ...texts, ...plain(last)].join("");
      return { bytes: new TextEncoder().encode(text), sizes };
    });

/** Events of Anthropic's Messages API, written by a careless server on a bad line. */
export const claudeBody = sent(
  [
    event("message_start", { message: { id: "m", model: "c", usage: { input_tokens: 1 } } }),
    ...blocks.map((content_block, index) => event("content_block_start", { index, content_block })),
  ],
  claudeEvent,
  blocks.map((_, index) => event("content_block_stop", { index })),
);

/** Events of the chat completions API, likewise. */
export const completionBody = sent([], completionEvent, [
  chunk({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }),
  ["data: [DONE]"],
]);
