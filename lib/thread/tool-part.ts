import type { DeepPartial } from "ai";
import { z } from "zod";
import { questionSchema } from "@/lib/design/schema";
import type { MessageTools } from "./message";
import { analyseDesignResult, drillFailureResult, exploreSagaResult } from "./numbers-result";

type Input<Name extends keyof MessageTools> = MessageTools[Name]["input"];

export const providerMetadataSchema = z.record(z.string(), z.record(z.string(), z.json()));

/** What a model sent to a tool is kept as it came, also when the tool refused it. */
const asSent = <Sent>() => z.custom<Sent>((input) => typeof input === "object" && input !== null);

const call = {
  toolCallId: z.string().max(200),
  title: z.string().max(500).exactOptional(),
  providerExecuted: z.boolean().exactOptional(),
  callProviderMetadata: providerMetadataSchema.exactOptional(),
};

/** The states of a call to one tool, from its first streamed character to its result. */
function callOf<
  Head extends { type: z.ZodLiteral<string> },
  Partial extends z.ZodType,
  Sent extends z.ZodType,
  Result extends z.ZodType,
>(head: Head, partial: Partial, input: Sent, output: Result) {
  const base = { ...head, ...call };
  return z.discriminatedUnion("state", [
    z.object({
      ...base,
      state: z.literal("input-streaming"),
      input: z.exactOptional(partial),
      rawInput: z.string().exactOptional(),
    }),
    z.object({ ...base, state: z.literal("input-available"), input }),
    z.object({
      ...base,
      state: z.literal("output-available"),
      input,
      output,
      resultProviderMetadata: providerMetadataSchema.exactOptional(),
    }),
    z.object({
      ...base,
      state: z.literal("output-error"),
      input: z.union([input, z.undefined()]),
      rawInput: z.unknown().exactOptional(),
      errorText: z.string(),
    }),
  ]);
}

const findingNote = z.object({
  check: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  targets: z.array(z.string()),
});

/** What the catalogue said to a model is kept as it was said: entries may change with a release. */
const asSaid = <Said>() => z.custom<Said>((output) => typeof output === "object" && output !== null);

const openCounts = z.object({ error: z.number(), warning: z.number(), info: z.number() });

const checksOfChange = z.object({
  found: z.array(findingNote),
  more: z.number(),
  settled: z.number(),
  open: openCounts,
});

const checkDesignResult = z.object({
  version: z.number().int(),
  open: openCounts,
  waived: z.number(),
  findings: z.array(findingNote.extend({ explanation: z.string() })),
});

const editDesignResult = z.discriminatedUnion("accepted", [
  z.object({
    accepted: z.literal(true),
    version: z.number().int(),
    summary: z.string(),
    checks: checksOfChange.optional(),
  }),
  z.object({
    accepted: z.literal(false),
    errors: z.array(z.object({ path: z.string(), problem: z.string() })),
    advice: z.string().exactOptional(),
  }),
]);

const askQuestionsResult = z.discriminatedUnion("shown", [
  z.object({ shown: z.literal(true), questions: z.array(questionSchema) }),
  z.object({ shown: z.literal(false), problem: z.string() }),
]);

/** The consultant's tools as parts of a message. */
export const toolPartSchemas = {
  edit_design: callOf(
    { type: z.literal("tool-edit_design") },
    asSent<DeepPartial<Input<"edit_design">>>(),
    asSent<Input<"edit_design">>(),
    editDesignResult,
  ),
  check_design: callOf(
    { type: z.literal("tool-check_design") },
    asSent<Input<"check_design">>(),
    asSent<Input<"check_design">>(),
    checkDesignResult,
  ),
  read_design: callOf(
    { type: z.literal("tool-read_design") },
    asSent<Input<"read_design">>(),
    asSent<Input<"read_design">>(),
    z.object({ version: z.number().int() }),
  ),
  search_catalogue: callOf(
    { type: z.literal("tool-search_catalogue") },
    asSent<DeepPartial<Input<"search_catalogue">>>(),
    asSent<Input<"search_catalogue">>(),
    asSaid<MessageTools["search_catalogue"]["output"]>(),
  ),
  recommend_options: callOf(
    { type: z.literal("tool-recommend_options") },
    asSent<DeepPartial<Input<"recommend_options">>>(),
    asSent<Input<"recommend_options">>(),
    asSaid<MessageTools["recommend_options"]["output"]>(),
  ),
  analyse_design: callOf(
    { type: z.literal("tool-analyse_design") },
    asSent<DeepPartial<Input<"analyse_design">>>(),
    asSent<Input<"analyse_design">>(),
    analyseDesignResult,
  ),
  drill_failure: callOf(
    { type: z.literal("tool-drill_failure") },
    asSent<DeepPartial<Input<"drill_failure">>>(),
    asSent<Input<"drill_failure">>(),
    drillFailureResult,
  ),
  explore_saga: callOf(
    { type: z.literal("tool-explore_saga") },
    asSent<DeepPartial<Input<"explore_saga">>>(),
    asSent<Input<"explore_saga">>(),
    exploreSagaResult,
  ),
  ask_questions: callOf(
    { type: z.literal("tool-ask_questions") },
    asSent<DeepPartial<Input<"ask_questions">>>(),
    z.object({ questionIds: z.array(z.string()) }),
    askQuestionsResult,
  ),
};

/** A call to a tool that isn't, or is no longer, one of the consultant's: shown as it is. */
export const dynamicToolPartSchema = callOf(
  {
    type: z.literal("dynamic-tool"),
    toolName: z.string().max(200),
    dynamic: z.literal(false).exactOptional(),
  },
  z.unknown(),
  z.unknown(),
  z.unknown(),
);
