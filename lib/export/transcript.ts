import type { ThreadMessage } from "@/lib/thread/message";
import { foreignMarkdown } from "./foreign-markdown";
import { fenced, heading, inline, join, oneLine, paragraphs } from "./markdown-text";
import { renderToolCall } from "./tool-call";

type Part = ThreadMessage["parts"][number];
type Turn = NonNullable<NonNullable<ThreadMessage["metadata"]>["turn"]>;

const roles = { user: "User", assistant: "Consultant", system: "System" };

const endings: Record<Turn["status"], string> = {
  running: "This answer is still being written.",
  completed: "",
  stopped: "This answer was stopped.",
  failed: "This answer failed.",
  interrupted: "This answer was interrupted.",
};

/** Indents, tabs and fences of pasted text mean something; prose reads better without a frame. */
const hasLayout = (text: string) => /^[ \t]+\S|\t| {3}|^(?:```|~~~)/m.test(text);

const renderTyped = (text: string) => (hasLayout(text) ? fenced(text, "text") : paragraphs(text));

const renderReasoning = (text: string) =>
  join("<details>", "<summary>Reasoning</summary>", paragraphs(text), "</details>");

const quote = (text: string) => paragraphs(text).replace(/^/gm, "> ");

function renderPart(part: Part, role: ThreadMessage["role"]): string {
  switch (part.type) {
    case "text":
      return role === "user" ? renderTyped(part.text) : foreignMarkdown(part.text, 2);
    case "reasoning":
      return part.text ? renderReasoning(part.text) : "";
    case "tool-edit_design":
    case "tool-read_design":
    case "tool-check_design":
    case "tool-search_catalogue":
    case "tool-recommend_options":
    case "tool-analyse_design":
    case "tool-drill_failure":
    case "tool-explore_saga":
    case "tool-ask_questions":
    case "dynamic-tool":
      return renderToolCall(part);
    case "data-answers":
      return part.data.answers
        .map(
          ({ question, answer }) =>
            `- **${inline(question)}** ${answer === null ? "*skipped*" : inline(answer)}`,
        )
        .join("\n");
    case "data-attachment":
      return "text" in part.data
        ? join(`**Attached:** ${inline(part.data.name)}`, fenced(part.data.text, "text"))
        : `**Attached:** ${inline(part.data.name)} (${part.data.kind})`;
    case "data-notice":
      return quote(`Note: ${part.data.text}`);
    case "step-start":
      return "";
    default:
      return fenced(JSON.stringify(part, null, 2), "json");
  }
}

function describeUsage({ model, usage = {} }: Turn): string {
  const counts = [
    [usage.inputTokens, "tokens in"],
    [usage.cachedInputTokens, "of them cached"],
    [usage.outputTokens, "tokens out"],
  ].flatMap(([count, unit]) => (count === undefined ? [] : [`${count} ${unit}`]));
  const said = [...(model ? [inline(model)] : []), ...counts];
  return said.length > 0 ? `*${said.join(", ")}*` : "";
}

function renderEnding(turn: Turn | undefined): string {
  if (!turn) return "";
  const ending = [endings[turn.status], turn.error?.message ?? ""].filter(Boolean).join(" ");
  return join(ending && quote(ending), describeUsage(turn));
}

const describeTime = (iso: string) => `${iso.slice(0, 19).replace("T", " ")} UTC`;

function renderMessage({ role, parts, metadata }: ThreadMessage, index: number): string {
  const time = metadata?.createdAt ? ` · ${describeTime(metadata.createdAt)}` : "";
  return join(
    heading(2, `${index + 1}. ${roles[role]}${time}`),
    ...parts.map((part) => renderPart(part, role)),
    renderEnding(metadata?.turn),
  );
}

/** The conversation with every part of every message. */
export function renderTranscript({
  title,
  messages,
}: {
  title: string;
  messages: readonly ThreadMessage[];
}): string {
  const body = messages.length > 0 ? messages.map(renderMessage) : ["There is no message yet."];
  return `${join(heading(1, oneLine(title) || "Conversation"), ...body)}\n`;
}
