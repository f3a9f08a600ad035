import type { Answer, Block } from "./script";

export interface Usage {
  input_tokens: number;
  cache_creation_input_tokens: number;
  cache_read_input_tokens: number;
}

interface Reply {
  id: string;
  model: string;
  answer: Answer;
  usage: Usage;
  /** Newer models send the text of their thinking only where the request asks for it. */
  showsThinking: boolean;
}

/** The stand-in takes back only thinking that it has signed. */
export const signatureOfThinking = "stand-in-signature";

const inWords = (text: string) => text.match(/\s*\S+(\s+$)?/g) ?? [];
const inPieces = (text: string) => text.match(/[\s\S]{1,24}/g) ?? [];

const event = (type: string, body: object) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...body })}\n\n`;

const stopReasonOf = ({ stopReason, blocks }: Answer) =>
  stopReason ?? (blocks.some(({ type }) => type === "tool_use") ? "tool_use" : "end_turn");

const stopDetailsOf = ({ stopReason }: Answer) =>
  stopReason === "refusal"
    ? { stop_details: { type: "refusal", category: "cyber", explanation: "Declined." } }
    : {};

const countOutput = ({ blocks }: Answer) =>
  blocks.reduce((total, block) => total + inWords(JSON.stringify(block)).length + 1, 0);

function contentOf(block: Block, id: string, showsThinking: boolean) {
  if (block.type === "text") return { type: "text", text: block.text };
  if (block.type === "tool_use") return { type: "tool_use", id, name: block.name, input: block.input };
  return { type: "thinking", thinking: showsThinking ? block.text : "", signature: signatureOfThinking };
}

function deltasOf(block: Block, showsThinking: boolean): object[] {
  if (block.type === "text") return inWords(block.text).map((text) => ({ type: "text_delta", text }));
  if (block.type === "tool_use") {
    const json = JSON.stringify(block.input);
    const pieces = ["", ...inPieces(block.breaksOff ? json.slice(0, json.length / 2) : json)];
    return pieces.map((partial_json) => ({ type: "input_json_delta", partial_json }));
  }
  const shown = showsThinking ? inWords(block.text) : [];
  return [
    ...shown.map((thinking) => ({ type: "thinking_delta", thinking })),
    { type: "signature_delta", signature: signatureOfThinking },
  ];
}

const opened = {
  text: { text: "" },
  thinking: { thinking: "", signature: "" },
  tool_use: { input: {} },
};

function eventsOfBlock(block: Block, index: number, { id, showsThinking }: Reply): string[] {
  const names = block.type === "tool_use" ? { id: `toolu_${id}_${index}`, name: block.name } : {};
  const content_block = { type: block.type, ...names, ...opened[block.type] };
  return [
    event("content_block_start", { index, content_block }),
    ...(index === 0 ? [event("ping", {})] : []),
    ...deltasOf(block, showsThinking).map((delta) => event("content_block_delta", { index, delta })),
    event("content_block_stop", { index }),
  ];
}

/** The reply as the events of the Messages API, in their order on the wire. */
export function toEvents(reply: Reply): string[] {
  const { id, model, answer, usage } = reply;
  const message = { id: `msg_${id}`, type: "message", role: "assistant", model, content: [] };
  const delta = { stop_reason: stopReasonOf(answer), stop_sequence: null, ...stopDetailsOf(answer) };
  return [
    event("message_start", {
      message: { ...message, stop_reason: null, stop_sequence: null, usage: { ...usage, output_tokens: 1 } },
    }),
    ...answer.blocks.flatMap((block, index) => eventsOfBlock(block, index, reply)),
    event("message_delta", { delta, usage: { ...usage, output_tokens: countOutput(answer) } }),
    event("message_stop", {}),
  ];
}

/** The reply as one message, for a request that doesn't stream. */
export function toMessage({ id, model, answer, usage, showsThinking }: Reply) {
  return {
    id: `msg_${id}`,
    type: "message",
    role: "assistant",
    model,
    content: answer.blocks.map((block, index) => contentOf(block, `toolu_${id}_${index}`, showsThinking)),
    stop_reason: stopReasonOf(answer),
    stop_sequence: null,
    ...stopDetailsOf(answer),
    usage: { ...usage, output_tokens: countOutput(answer) },
  };
}

export const malformedEvent = 'event: content_block_delta\ndata: {"type":"content_block_delta","index":\n\n';

export const overloadedEvent = event("error", { error: { type: "overloaded_error", message: "Overloaded" } });
