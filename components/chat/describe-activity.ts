import type { ThreadMessage } from "@/lib/thread/message";

type Part = ThreadMessage["parts"][number];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** What a change is writing right now: the collection or facet that has arrived last. */
function describeChange(input: unknown): string {
  if (!isRecord(input)) return "Changing the design";
  const written = [input.set, input.upsert].flatMap((part) => (isRecord(part) ? Object.keys(part) : []));
  const last = written.at(-1);
  return last ? `Writing ${last.replace(/([A-Z])/g, " $1").toLowerCase()}` : "Changing the design";
}

function describePart(part: Part): string {
  switch (part.type) {
    case "reasoning":
      return "Thinking";
    case "text":
      return "Writing the answer";
    case "tool-edit_design":
      return part.state === "output-available" ? "Checking the change" : describeChange(part.input);
    case "tool-check_design":
      return "Checking the design";
    case "tool-analyse_design":
      return "Computing the numbers";
    case "tool-drill_failure":
      return "Drilling a failure";
    case "tool-explore_saga":
      return "Searching what can break";
    case "tool-read_design":
      return "Reading the design";
    case "tool-search_catalogue":
      return "Searching the catalogue";
    case "tool-recommend_options":
      return "Weighing options";
    case "tool-ask_questions":
      return "Asking questions";
    default:
      return "Working";
  }
}

/** What the consultant is doing now, in a few words; null when nothing is on its way. */
export function describeActivity(messages: readonly ThreadMessage[], isAnswering: boolean): string | null {
  if (!isAnswering) return null;
  const last = messages.at(-1);
  const part =
    last?.role === "assistant" ? last.parts.findLast(({ type }) => type !== "step-start") : undefined;
  return part ? describePart(part) : "Reading the conversation";
}
