import { asSchema, type ModelMessage } from "ai";
import { z } from "zod";
import type { ModelChoice } from "./choose-model";
import { countTokens, type Prompt } from "./count-tokens";
import { fitContext } from "./fit-context";
import { listModels } from "./list-models";
import { claudeMaxOutputTokens } from "./prepare-claude-call";
import type { ModelSettings } from "./settings";

/** What every current Claude model reads at least; asked of the provider where it can be. */
const claudeContextWindow = 200_000;
/** An endpoint does not say what its model reads; this is what is commonly set up. */
const compatibleContextWindow = 32_768;

const charactersPerToken = 4;

/** A picture costs by its size on the screen and a PDF by its pages; both are far smaller than their base64. */
const fileSchema = z.object({ type: z.literal("file"), mediaType: z.string(), data: z.string() });
const pictureCharacters = 1_600 * charactersPerToken;

function weighFile(_key: string, value: unknown): unknown {
  const { data: file } = fileSchema.safeParse(value);
  if (!file) return value;
  const isPdf = file.mediaType === "application/pdf";
  return file.data.slice(0, isPdf ? Math.max(pictureCharacters, file.data.length / 10) : pictureCharacters);
}

const write = (value: unknown) => JSON.stringify(value, weighFile);
const estimateTokens = (value: unknown) => Math.ceil(write(value).length / charactersPerToken);

/** What goes with every message: instructions and tools. */
async function writeFrame({ instructions, tools }: Prompt): Promise<string> {
  const schemas = Object.values(tools).map(async ({ description, inputSchema }) => ({
    description,
    schema: await asSchema(inputSchema).jsonSchema,
  }));
  return write([instructions, await Promise.all(schemas)]);
}

const isFile = ({ type }: { type: string }) => type === "file" || type === "image";
const hasFile = ({ content }: ModelMessage) => typeof content !== "string" && content.some(isFile);

/** What a provider adds of its own, such as how tools are called; about 500 tokens with Claude. */
const tokensOfProvider = 2_000;

/**
 * A tokenizer makes no token of less than a byte, so what has fewer bytes than the limit has tokens fits, and nobody
 * has to wait until it is counted. What is in a file can't be told from its bytes.
 */
function surelyFits(frame: string, messages: ModelMessage[], limit: number): boolean {
  if (messages.some(hasFile)) return false;
  return Buffer.byteLength(frame) + Buffer.byteLength(write(messages)) + tokensOfProvider <= limit;
}

async function findContextWindow(settings: ModelSettings, modelId: string): Promise<number> {
  const models = await listModels(settings).catch(() => []);
  return models.find(({ id }) => id === modelId)?.contextWindow ?? claudeContextWindow;
}

const windowOf = (settings: ModelSettings, { consultant, modelId }: ModelChoice) =>
  consultant === "anthropic" ? findContextWindow(settings, modelId) : compatibleContextWindow;

/** The provider's own number for Claude; null where it can't be had, and for other models. */
async function count(settings: ModelSettings, { consultant, modelId }: ModelChoice, prompt: Prompt) {
  return consultant === "anthropic" ? countTokens(settings, modelId, prompt).catch(() => null) : null;
}

const isOneTurn = (messages: ModelMessage[]) => messages.filter(({ role }) => role === "user").length < 2;

/**
 * The messages of a prompt that the model can read at once, and how many were left out for it. A thread of one turn
 * is not even counted, since there is nothing in it to leave out, nor is one that surely fits. `windowShare` leaves out more, where a provider found
 * the whole too long in spite of the numbers.
 */
export async function fitPrompt(
  settings: ModelSettings,
  choice: ModelChoice,
  prompt: Prompt,
  windowShare = 1,
): Promise<{ messages: ModelMessage[]; leftOut: number }> {
  const { messages } = prompt;
  if (choice.consultant === "built-in" || isOneTurn(messages)) return { messages, leftOut: 0 };

  const contextWindow = await windowOf(settings, choice);
  const room = contextWindow - Math.min(claudeMaxOutputTokens, Math.ceil(contextWindow / 4));
  const limit = Math.floor(room * windowShare);
  const frame = await writeFrame(prompt);
  if (surelyFits(frame, messages, limit)) return { messages, leftOut: 0 };

  const frameTokens = Math.ceil(frame.length / charactersPerToken);
  const estimated = messages.reduce((total, message) => total + estimateTokens(message), frameTokens);
  const tokens = (await count(settings, choice, prompt)) ?? estimated;
  if (tokens <= limit) return { messages, leftOut: 0 };

  const scale = tokens / estimated;
  return fitContext({ messages, limit: limit / scale - frameTokens, countTokens: estimateTokens });
}
