import type { UIMessage } from "ai";
import { z } from "zod";
import { attachmentSchema } from "@/lib/attachment/attachment";
import type { EntryKind } from "@/lib/catalogue/entry";
import type { Quality } from "@/lib/catalogue/pattern";
import type { Recommendation } from "@/lib/catalogue/recommend-options";
import type { ChecksOfChange, FindingNote, OpenCounts } from "@/lib/checks/compare-checks";
import type { DesignError } from "@/lib/design/design-error";
import type { DesignPatch } from "@/lib/design/patch";
import type { Design, Question } from "@/lib/design/schema";
import type { compareNumbers, Derivation, NumbersDigest } from "@/lib/numbers/digest";
import type { DrillDigest } from "@/lib/numbers/failure/digest-drill";
import type { SagaDigest } from "@/lib/saga/digest-sagas";

/** How a turn ended, kept on its answer so that the page shows the same live and after a reload. */
export const messageMetadataSchema = z.object({
  createdAt: z.iso.datetime().optional(),
  turn: z
    .object({
      status: z.enum(["running", "completed", "stopped", "failed", "interrupted"]),
      error: z.object({ code: z.string(), message: z.string() }).optional(),
      consultant: z.string().optional(),
      model: z.string().optional(),
      usage: z
        .object({
          inputTokens: z.number().optional(),
          cachedInputTokens: z.number().optional(),
          outputTokens: z.number().optional(),
          /** What the last call of the model read and wrote: so much the next one reads at least. */
          contextTokens: z.number().optional(),
        })
        .optional(),
    })
    .optional(),
});

/** One answer of the form in the chat: `answer` is null when the question was skipped. */
const answerSchema = z.object({
  questionId: z.string(),
  question: z.string(),
  answer: z.string().nullable(),
});

export const messageDataSchemas = {
  attachment: attachmentSchema,
  answers: z.object({ answers: z.array(answerSchema).min(1).max(20) }),
  notice: z.object({ text: z.string() }),
};

export type MessageMetadata = z.infer<typeof messageMetadataSchema>;
export type QuestionAnswer = z.infer<typeof answerSchema>;

export type EditDesignResult =
  | { accepted: true; version: number; summary: string; checks?: ChecksOfChange | undefined }
  | { accepted: false; errors: DesignError[] /** What the model is to do about it. */; advice?: string };

export type AskQuestionsResult = { shown: true; questions: Question[] } | { shown: false; problem: string };

export interface CheckDesignResult {
  version: number;
  open: OpenCounts;
  waived: number;
  findings: (FindingNote & { explanation: string })[];
}

/** The design itself is for the model of that turn; what a message keeps is which version was read. */
export type ReadDesignResult = { version: number; design?: Partial<Design>; missing?: string[] };

export interface SearchCatalogueResult {
  entries: {
    kind: EntryKind;
    name: string;
    cite: string;
    summary: string;
    text: string;
    sources: string[];
  }[];
  /** How many more were found. */
  more: number;
}

export interface RecommendOptionsResult {
  options: Recommendation[];
}

export type AnalyseDesignResult =
  | ({
      computed: true;
      version: number;
      /** What a patch would change, where one was tried. */
      changes?: ReturnType<typeof compareNumbers>;
      derivations?: Derivation[];
      /** Open questions whose answer may turn a verdict. */
      questions?: { id: string; because: string }[];
    } & NumbersDigest)
  | { computed: false; errors: DesignError[] };

export type DrillFailureResult =
  | ({ drilled: true; version: number; load: number } & DrillDigest)
  | { drilled: false; problem: string };

export type ExploreSagaResult =
  | { explored: true; version: number; workflows: SagaDigest[] }
  | { explored: false; problem: string };

/** The tools of the consultant as their parts appear in a message. */
export type MessageTools = {
  edit_design: { input: DesignPatch; output: EditDesignResult };
  read_design: {
    input: { facets?: string[] | undefined; ids?: string[] | undefined };
    output: ReadDesignResult;
  };
  check_design: { input: Record<string, never>; output: CheckDesignResult };
  search_catalogue: {
    input: { query: string; kind?: EntryKind | undefined };
    output: SearchCatalogueResult;
  };
  recommend_options: {
    input: { decision: string; qualities?: Quality[] | undefined };
    output: RecommendOptionsResult;
  };
  analyse_design: {
    input: {
      load?: number | undefined;
      patch?: Record<string, unknown> | undefined;
      explain?: string[] | undefined;
    };
    output: AnalyseDesignResult;
  };
  drill_failure: {
    input: { target: string; minutes: number; load?: number | undefined };
    output: DrillFailureResult;
  };
  explore_saga: { input: { workflow?: string | undefined }; output: ExploreSagaResult };
  ask_questions: { input: { questionIds: string[] }; output: AskQuestionsResult };
};

type MessageData = { [Name in keyof typeof messageDataSchemas]: z.infer<(typeof messageDataSchemas)[Name]> };

export type ThreadMessage = UIMessage<MessageMetadata, MessageData, MessageTools>;

const tagSchema = z.string().trim().min(1).max(30);

/** What the owner of a thread may say of it; what is left out stays. */
export const threadChangeSchema = z.strictObject({
  title: z.string().trim().min(1).max(200).exactOptional(),
  isPinned: z.boolean().exactOptional(),
  isArchived: z.boolean().exactOptional(),
  tags: z.array(tagSchema).max(12).exactOptional(),
});

export type ThreadChange = z.infer<typeof threadChangeSchema>;
