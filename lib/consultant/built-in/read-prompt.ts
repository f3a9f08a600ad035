import type { LanguageModelV4CallOptions, LanguageModelV4Prompt } from "@ai-sdk/provider";
import { z } from "zod";
import { type Design, designSchema } from "@/lib/design/schema";

/** What the built-in consultant knows in a step of a turn. All of it comes from the prompt: it keeps no state. */
export interface Conversation {
  /** What the user wrote, oldest first; the last one is to be answered. */
  messages: readonly string[];
  /** The design as it was read in this turn; null when it hasn't been read or couldn't be. */
  design: Design | null;
  /** Calls made in this turn so far. */
  callsDone: number;
  /** Why the last call of this turn didn't do what it should; null when all went well. */
  problem: string | null;
  hasTools: boolean;
}

type Message = LanguageModelV4Prompt[number];
type ToolResult = { toolName: string; value: unknown; failed: boolean };

const readText = (message: Message): string =>
  message.role === "user"
    ? message.content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n")
    : "";

const listResults = (messages: readonly Message[]): ToolResult[] =>
  messages.flatMap((message) =>
    message.role === "tool" || message.role === "assistant"
      ? message.content.flatMap((part) => {
          if (part.type !== "tool-result") return [];
          const { toolName, output } = part;
          const value = "value" in output ? output.value : null;
          return [{ toolName, value, failed: output.type !== "json" }];
        })
      : [],
  );

const readResultSchema = z.object({ design: designSchema });
const refusalSchema = z.object({
  accepted: z.literal(false),
  errors: z.array(z.object({ path: z.string(), problem: z.string() })),
});

function findDesign(results: readonly ToolResult[]): Design | null {
  const result = results.find(({ toolName }) => toolName === "read_design");
  const parsed = readResultSchema.safeParse(result?.value);
  return parsed.success ? parsed.data.design : null;
}

function findProblem(results: readonly ToolResult[]): string | null {
  const last = results.at(-1);
  if (!last) return null;
  if (last.failed) return `the call of ${last.toolName} failed`;
  const refusal = refusalSchema.safeParse(last.value);
  if (!refusal.success) return null;
  const { errors } = refusal.data;
  return `it was refused with ${errors.length} errors, the first at ${errors[0]?.path}: ${errors[0]?.problem}`;
}

const needed = ["read_design", "edit_design", "ask_questions"];

export function readPrompt({ prompt, tools = [], toolChoice }: LanguageModelV4CallOptions): Conversation {
  const lastQuestion = prompt.findLastIndex(({ role }) => role === "user");
  const results = listResults(prompt.slice(lastQuestion + 1));
  const names = new Set(tools.map(({ name }) => name));
  return {
    messages: prompt.filter(({ role }) => role === "user").map(readText),
    design: findDesign(results),
    callsDone: results.length,
    problem: findProblem(results),
    hasTools: toolChoice?.type !== "none" && needed.every((name) => names.has(name)),
  };
}
