import type { MessageCountTokensParams } from "@anthropic-ai/sdk/resources/messages/messages";
import { generateText, type ModelMessage, type ToolSet } from "ai";
import { z } from "zod";
import { connectAnthropic } from "./connect-anthropic";
import { createClaudeModel } from "./create-claude-model";
import type { ModelSettings } from "./settings";

export interface Prompt {
  instructions: string;
  messages: ModelMessage[];
  tools: ToolSet;
  /** Ends the count with the turn it is for. */
  signal?: AbortSignal;
}

const requestSchema = z.looseObject({ model: z.string(), messages: z.array(z.unknown()) });

const countable = ["model", "messages", "system", "tools", "tool_choice", "thinking", "output_config"];

/** Only shaped like an answer: the provider package must have one to finish the call that is never made. */
const emptyAnswer = {
  type: "message",
  id: "msg_uncalled",
  role: "assistant",
  model: "none",
  content: [],
  stop_reason: "end_turn",
  stop_sequence: null,
  usage: { input_tokens: 0, output_tokens: 0 },
};

/** The very request that the prompt becomes: the provider package writes it, and it goes nowhere. */
async function writeRequest(modelId: string, { instructions, messages, tools }: Prompt) {
  let body: unknown;
  let betas: string | null = null;
  const keepRequest: typeof fetch = async (_input, init) => {
    body = JSON.parse(String(init?.body));
    betas = new Headers(init?.headers).get("anthropic-beta");
    return Response.json(emptyAnswer);
  };
  const model = createClaudeModel({ apiKey: "unused", modelId, fetch: keepRequest });
  await generateText({ model, instructions, messages, tools, maxRetries: 0 });
  return { body: requestSchema.parse(body), betas };
}

/** What the prompt takes of the model's context window, counted by the provider. */
export async function countTokens(settings: ModelSettings, modelId: string, prompt: Prompt): Promise<number> {
  const { body, betas } = await writeRequest(modelId, prompt);
  const counted = z
    .custom<MessageCountTokensParams>()
    .parse(Object.fromEntries(Object.entries(body).filter(([name]) => countable.includes(name))));
  const options = {
    headers: betas ? { "anthropic-beta": betas } : {},
    ...(prompt.signal ? { signal: prompt.signal } : {}),
  };
  const { input_tokens } = await connectAnthropic(settings).messages.countTokens(counted, options);
  return input_tokens;
}
