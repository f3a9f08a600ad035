import type { ThreadMessage } from "@/lib/thread/message";
import { code, fenced, join } from "./markdown-text";

type Part = ThreadMessage["parts"][number];
type ToolCall = Extract<Part, { toolCallId: string }>;

const states: Partial<Record<ToolCall["state"], string>> = {
  "input-streaming": "The call broke off while it was being written.",
  "input-available": "The call has no result.",
  "output-denied": "The call was refused.",
};

const toJson = (value: unknown) => fenced(JSON.stringify(value, null, 2) ?? "null", "json");

const titled = (title: string, block: string) => join(`${title}:`, block);

function renderResult(call: ToolCall): string {
  if (call.state === "output-available") return titled("Result", toJson(call.output));
  if (call.state === "output-error") return titled("Error", fenced(call.errorText, "text"));
  return states[call.state] ?? "";
}

const rawInputOf = (call: ToolCall) => ("rawInput" in call ? call.rawInput : undefined);

/** A call of a tool: what went in, what came out, each in a block of its own. */
export function renderToolCall(call: ToolCall): string {
  const name = call.type === "dynamic-tool" ? call.toolName : call.type.slice("tool-".length);
  const raw = rawInputOf(call);
  return join(
    `**Tool call:** ${code(name.replaceAll("`", "'"))}`,
    call.input === undefined ? "" : titled("Input", toJson(call.input)),
    raw === undefined
      ? ""
      : titled("Input as sent", typeof raw === "string" ? fenced(raw, "text") : toJson(raw)),
    renderResult(call),
  );
}
