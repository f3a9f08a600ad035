import { z } from "zod";
import { type Attachment, isText } from "@/lib/attachment/attachment";
import { kindOf } from "@/lib/attachment/kind-of";
import { maxFileBytes, readContent } from "@/lib/attachment/read-attachment";
import {
  type MessageMetadata,
  messageDataSchemas,
  messageMetadataSchema,
  type ThreadMessage,
} from "./message";
import { dynamicToolPartSchema, providerMetadataSchema, toolPartSchemas } from "./tool-part";

type Part = ThreadMessage["parts"][number];

const maxQuestionCharacters = 200_000;

const written = {
  text: z.string(),
  state: z.enum(["streaming", "done"]).exactOptional(),
  providerMetadata: providerMetadataSchema.exactOptional(),
};

const partId = z.string().max(200).exactOptional();

const partSchema: z.ZodType<Part> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), ...written }),
  z.object({ type: z.literal("reasoning"), id: partId, ...written }),
  z.object({ type: z.literal("step-start") }),
  toolPartSchemas.edit_design,
  toolPartSchemas.read_design,
  toolPartSchemas.check_design,
  toolPartSchemas.search_catalogue,
  toolPartSchemas.recommend_options,
  toolPartSchemas.analyse_design,
  toolPartSchemas.drill_failure,
  toolPartSchemas.explore_saga,
  toolPartSchemas.ask_questions,
  z.object({ type: z.literal("data-answers"), id: partId, data: messageDataSchemas.answers }),
  z.object({ type: z.literal("data-attachment"), id: partId, data: messageDataSchemas.attachment }),
  z.object({ type: z.literal("data-notice"), id: partId, data: messageDataSchemas.notice }),
  dynamicToolPartSchema,
]);

const unknownPartSchema = z.looseObject({ type: z.string().max(200) });

/** A part of a later or an earlier release still has its place in the conversation. */
function readUnknownPart(input: unknown): Part {
  const { data: part } = unknownPartSchema.safeParse(input);
  const toolName = part?.type.startsWith("tool-") ? part.type.slice("tool-".length) : undefined;
  const tool = dynamicToolPartSchema.safeParse({ ...part, type: "dynamic-tool", dynamic: false, toolName });
  if (toolName && tool.success) return tool.data;
  return {
    type: "data-notice",
    data: { text: `A part of this message can't be shown: "${part?.type ?? "unknown"}".` },
  };
}

function parsePart(input: unknown): Part {
  const part = partSchema.safeParse(input);
  return part.success ? part.data : readUnknownPart(input);
}

export const parseParts = (input: readonly unknown[]): Part[] => input.map(parsePart);

const storedMessageSchema = z.object({
  id: z.string(),
  role: z.enum(["user", "assistant"]),
  parts: z.array(z.unknown()),
  metadata: z.unknown(),
  createdAt: z.date(),
});

function parseMetadata(input: unknown, createdAt: Date): MessageMetadata {
  const metadata = messageMetadataSchema.safeParse(input);
  return { ...metadata.data, createdAt: createdAt.toISOString() };
}

/** A message as it is kept becomes the message that is shown; a part that can't be read says so in its place. */
export function parseStoredMessage(row: unknown): ThreadMessage {
  const { id, role, parts, metadata, createdAt } = storedMessageSchema.parse(row);
  return { id, role, parts: parseParts(parts), metadata: parseMetadata(metadata, createdAt) };
}

/** What a file is, the server finds out itself; one without content stands for what an earlier question holds. */
function lookAgain(sent: Attachment, context: z.RefinementCtx<Attachment>): Attachment {
  if (isText(sent)) return { ...sent, kind: kindOf(sent.text) };
  if (sent.content === undefined) return sent;
  const read = readContent(sent.name, sent.content);
  if (read) return read;
  context.addIssue({
    code: "custom",
    message: "This file can't be read: pictures (PNG, JPEG, GIF, WebP) and PDF can.",
  });
  return z.NEVER;
}

const questionPartSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string() }),
  z.object({ type: z.literal("data-answers"), data: messageDataSchemas.answers }),
  z.object({
    type: z.literal("data-attachment"),
    data: messageDataSchemas.attachment.transform(lookAgain),
  }),
]);

type QuestionPart = z.infer<typeof questionPartSchema>;

function writtenIn(part: QuestionPart): string {
  switch (part.type) {
    case "text":
      return part.text;
    case "data-attachment":
      return part.data.name + (isText(part.data) ? part.data.text : "");
    case "data-answers":
      return part.data.answers
        .map(({ questionId, question, answer }) => questionId + question + (answer ?? ""))
        .join("");
  }
}

const isWithinLimit = (parts: QuestionPart[]) =>
  parts.reduce((total, part) => total + writtenIn(part).length, 0) <= maxQuestionCharacters;

const areFilesWithinLimit = (parts: QuestionPart[]) =>
  parts.reduce(
    (total, part) => (part.type === "data-attachment" && !isText(part.data) ? total + part.data.size : total),
    0,
  ) <= maxFileBytes;

/** A message as a browser may send it: what the user wrote, and the answers given in the form. */
export const userMessageSchema = z.object({
  id: z.string().regex(/^[\x21-\x7e]{1,100}$/, "must be 1 to 100 visible ASCII characters"),
  role: z.literal("user"),
  parts: z
    .array(questionPartSchema)
    .min(1)
    .max(100)
    .refine((parts) => parts.some((part) => writtenIn(part).trim() !== ""), "The message is empty.")
    .refine(
      isWithinLimit,
      `A message may hold ${maxQuestionCharacters.toLocaleString("en")} characters at most.`,
    )
    .refine(areFilesWithinLimit, `The files of a message may have ${maxFileBytes / 1e6} MB at most.`),
});
