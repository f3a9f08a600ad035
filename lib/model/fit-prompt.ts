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

const estimateTokens = (value: unknown) =>
  Math.ceil(JSON.stringify(value, weighFile).length / charactersPerToken);

async function estimateFrame({ instructions, tools }: Prompt): Promise<number> {
  const schemas = Object.values(tools).map(async ({ description, inputSchema }) => ({
    description,
    schema: await asSchema(inputSchema).jsonSchema,
  }));
  return estimateTokens([instructions, await Promise.all(schemas)]);
}

async function findContextWindow(settings: ModelSettings, modelId: string): Promise<number> {
  const models = await listModels(settings).catch(() => []);
  return models.find(({ id }) => id === modelId)?.contextWindow ?? claudeContextWindow;
}

/** The provider's own numbers for Claude; where they can't be had, and for other models, an estimate. */
async function measure(settings: ModelSettings, { consultant, modelId }: ModelChoice, prompt: Prompt) {
  if (consultant !== "anthropic") return { counted: null, contextWindow: compatibleContextWindow };
  const [counted, contextWindow] = await Promise.all([
    countTokens(settings, modelId, prompt).catch(() => null),
    findContextWindow(settings, modelId),
  ]);
  return { counted, contextWindow };
}

const isOneTurn = (messages: ModelMessage[]) => messages.filter(({ role }) => role === "user").length < 2;

/**
 * The messages of a prompt that the model can read at once, and how many were left out for it. A thread of one turn
 * is not even counted: there is nothing in it to leave out. `windowShare` leaves out more, where a provider found
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

  const { counted, contextWindow } = await measure(settings, choice, prompt);
  const room = contextWindow - Math.min(claudeMaxOutputTokens, Math.ceil(contextWindow / 4));
  const limit = Math.floor(room * windowShare);
  const frame = await estimateFrame(prompt);
  const estimated = messages.reduce((total, message) => total + estimateTokens(message), frame);
  if ((counted ?? estimated) <= limit) return { messages, leftOut: 0 };

  const scale = (counted ?? estimated) / estimated;
  return fitContext({ messages, limit: limit / scale - frame, countTokens: estimateTokens });
}
