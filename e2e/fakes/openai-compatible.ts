import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { z } from "zod";
import { consultation } from "./consultation";
import { applyControls, createControls, statusFaults } from "./controls";
import { listen, type RecordedRequest, type StandIn, sendJson } from "./listen";
import { type Answer, type Block, type ModelRequest, pickAnswer, type Script } from "./script";
import { writeEvents } from "./write-events";

const partSchema = z.looseObject({ type: z.string(), text: z.string().optional() });
const contentSchema = z.union([z.string(), z.array(partSchema)]).nullish();

const chatRequestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: contentSchema })).min(1),
  tools: z.array(z.object({ function: z.looseObject({ name: z.string() }) })).default([]),
  stream: z.boolean().default(false),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).optional(),
});

type ChatRequest = z.infer<typeof chatRequestSchema>;

const textOf = (content: z.infer<typeof contentSchema>) =>
  typeof content === "string" ? content : (content ?? []).map(({ text }) => text ?? "").join("\n");

function toModelRequest({ messages, tools }: ChatRequest): ModelRequest {
  const last = messages.findLastIndex(({ role }) => role === "user");
  return {
    lastUserText: textOf(messages[last]?.content),
    turn: messages.filter(({ role }) => role === "user").length,
    step: messages.slice(last + 1).filter(({ role }) => role === "assistant").length,
    toolNames: tools.map((tool) => tool.function.name),
    saidSoFar: "",
  };
}

const pieces = (text: string) => text.match(/[\s\S]{1,12}/g) ?? [];

function deltasOf(block: Block, index: number, id: string): object[] {
  if (block.type === "text") return pieces(block.text).map((content) => ({ content }));
  if (block.type === "thinking")
    return pieces(block.text).map((reasoning_content) => ({ reasoning_content }));
  const call = {
    index,
    id: `call_${id}_${index}`,
    type: "function",
    function: { name: block.name, arguments: "" },
  };
  const more = pieces(JSON.stringify(block.input)).map((part) => ({ index, function: { arguments: part } }));
  return [call, ...more].map((tool_call) => ({ tool_calls: [tool_call] }));
}

function finishOf({ stopReason, blocks }: Answer) {
  if (stopReason) return stopReason === "refusal" ? "content_filter" : "length";
  return blocks.some(({ type }) => type === "tool_use") ? "tool_calls" : "stop";
}

function toChunks(request: ChatRequest, id: string, answer: Answer): string[] {
  const chunk = (fields: object) =>
    `data: ${JSON.stringify({ id, object: "chat.completion.chunk", created: 1_790_000_000, model: request.model, ...fields })}\n\n`;
  const choice = (delta: object, finish_reason: string | null = null) =>
    chunk({ choices: [{ index: 0, delta, finish_reason }] });
  const calls = answer.blocks.filter(({ type }) => type === "tool_use");
  const others = answer.blocks.filter(({ type }) => type !== "tool_use");
  const prompt_tokens = Math.ceil(JSON.stringify(request.messages).length / 4);
  const usage = { prompt_tokens, completion_tokens: 50, total_tokens: prompt_tokens + 50 };
  return [
    choice({ role: "assistant", content: "" }),
    ...[...others, ...calls].flatMap((block) =>
      deltasOf(block, calls.indexOf(block), id).map((delta) => choice(delta)),
    ),
    choice({}, finishOf(answer)),
    ...(request.stream_options?.include_usage ? [chunk({ choices: [], usage })] : []),
    "data: [DONE]\n\n",
  ];
}

export interface OpenAICompatibleStandIn extends StandIn {
  script: (script: Script) => void;
}

/** A stand-in for an OpenAI-compatible server (streamed chat completions only); its base URL is `${url}/v1`. */
export async function startOpenAICompatible({
  port = 0,
  pace = null,
}: {
  port?: number;
  pace?: number | null;
} = {}): Promise<OpenAICompatibleStandIn> {
  const scripts: Script[] = [consultation];
  const readControls = createControls();

  const complete = async (request: ChatRequest, response: ServerResponse) => {
    const modelRequest = toModelRequest(request);
    const controls = readControls(modelRequest);
    const failure = statusFaults[controls.fault ?? ""];
    if (failure)
      return sendJson(response, failure.status, { error: { message: failure.message, type: failure.type } });
    const answer = applyControls(pickAnswer(scripts, modelRequest), controls, modelRequest);
    await writeEvents(response, {
      events: toChunks(request, randomUUID(), answer),
      pace: controls.pace ?? pace,
      fault: controls.fault,
      malformed: 'data: {"choices":[\n\n',
      overloaded: `data: ${JSON.stringify({ error: { message: "Overloaded", type: "overloaded_error" } })}\n\n`,
    });
  };

  const handle = (request: RecordedRequest, response: ServerResponse) => {
    if (request.path === "/v1/models") {
      return sendJson(response, 200, { object: "list", data: [{ id: "stand-in", object: "model" }] });
    }
    const parsed = chatRequestSchema.safeParse(request.body);
    if (request.path !== "/v1/chat/completions" || !parsed.success || !parsed.data.stream) {
      return sendJson(response, 400, {
        error: { message: "Only streamed chat completions.", type: "invalid_request_error" },
      });
    }
    return complete(parsed.data, response);
  };

  const standIn = await listen({ port, handle });
  return { ...standIn, script: (script) => scripts.unshift(script) };
}
