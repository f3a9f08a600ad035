import { z } from "zod";
import { signatureOfThinking } from "./anthropic-events";
import type { ModelRequest } from "./script";

const blockSchema = z.looseObject({ type: z.string() });
const textOrBlocks = z.union([
  z.string().transform((text): z.infer<typeof blockSchema>[] => [{ type: "text", text }]),
  z.array(blockSchema),
]);

export const messagesRequestSchema = z.looseObject({
  model: z.string().min(1),
  messages: z.array(z.object({ role: z.enum(["user", "assistant"]), content: textOrBlocks })).min(1),
  system: textOrBlocks.default([]),
  tools: z
    .array(
      z.looseObject({
        name: z.string().regex(/^[a-zA-Z0-9_-]{1,128}$/),
        input_schema: z.looseObject({ type: z.literal("object") }),
      }),
    )
    .default([]),
  max_tokens: z.number().int().positive().optional(),
  stream: z.boolean().default(false),
  thinking: z.looseObject({ type: z.string().optional(), display: z.string().optional() }).optional(),
});

export type MessagesRequest = z.infer<typeof messagesRequestSchema>;
type Message = MessagesRequest["messages"][number];

const textsOf = ({ content }: Message) =>
  content.flatMap((block) => (typeof block.text === "string" ? [block.text] : []));

/** The app's own word to a model whose answer broke off. */
const isNote = (message: Message | undefined) =>
  message !== undefined && textsOf(message).some((text) => text.startsWith("[From the program"));

const isSaidByUser = (message: Message) =>
  message.role === "user" && textsOf(message).length > 0 && !isNote(message);

const countMarks = (value: unknown): number => JSON.stringify(value).split('"cache_control":').length - 1;

const idsOf = (message: Message | undefined, type: string, field: string) =>
  (message?.content ?? []).flatMap((block) => (block.type === type ? [block[field]] : []));

function findUnansweredCall(messages: Message[]): string | null {
  for (const [index, message] of messages.entries()) {
    const answered = idsOf(messages[index + 1], "tool_result", "tool_use_id");
    const open = idsOf(message, "tool_use", "id").find((id) => !answered.includes(id));
    if (open)
      return `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks: ${String(open)}`;
  }
  return null;
}

const adaptiveOnly = /(sonnet|opus)-5-5|fable-5/;

/** What the real API would refuse with 400, as far as an app can get it wrong without noticing. */
export function findProblem(request: MessagesRequest): string | null {
  const { messages, model, thinking } = request;
  const blocks = messages.flatMap(({ content }) => content);
  if (messages[0]?.role !== "user") return "messages: first message must use the user role";
  if (countMarks(request) > 4) return "A maximum of 4 blocks with cache_control may be provided.";
  if (blocks.some(({ type, text }) => type === "text" && text === ""))
    return "text content blocks must be non-empty";
  if (blocks.some(({ type, signature }) => type === "thinking" && signature !== signatureOfThinking)) {
    return "Invalid `signature` in `thinking` block";
  }
  if (adaptiveOnly.test(model) && thinking?.type && !["adaptive", "between_tools"].includes(thinking.type)) {
    return `thinking.type.${thinking.type} is not supported for this model`;
  }
  return findUnansweredCall(messages);
}

const brokeOff = /before this was finished/;

const hasBrokenCall = (message: Message | undefined) =>
  message?.content.some(
    ({ type, content }) => type === "tool_result" && brokeOff.test(JSON.stringify(content)),
  ) ?? false;

/** Each answer of the turn, and whether it broke off in its words or in a call, as what follows it says. */
const listAnswers = (messages: Message[]) =>
  messages.flatMap((message, index) => {
    if (message.role !== "assistant") return [];
    const next = messages[index + 1];
    return [{ message, brokeOff: isNote(next) || hasBrokenCall(next) }];
  });

/** The request as scripts see it. */
export function toModelRequest({ messages, tools }: MessagesRequest): ModelRequest {
  const last = messages.findLastIndex(isSaidByUser);
  const message = messages[last];
  const answers = listAnswers(messages.slice(last + 1));
  const begun = answers.slice(answers.findLastIndex(({ brokeOff }) => !brokeOff) + 1);
  return {
    lastUserText: message ? textsOf(message).join("\n") : "",
    turn: messages.filter(isSaidByUser).length,
    step: answers.filter((answer) => !answer.brokeOff).length,
    toolNames: tools.map(({ name }) => name),
    saidSoFar: begun.flatMap(({ message: said }) => textsOf(said)).join(""),
  };
}

const charactersPerToken = 4;

export const countTokens = ({ system, tools, messages }: MessagesRequest) =>
  Math.ceil(JSON.stringify([system, tools, messages]).length / charactersPerToken);
