import { withoutContent } from "@/lib/attachment/attachment";
import type { ThreadMessage } from "@/lib/thread/message";

type Part = ThreadMessage["parts"][number];

/** What a provider attached to a part is between the owner's key and the provider. */
function redactPart(part: Part): Part[] {
  switch (part.type) {
    case "text":
      return [{ type: "text", text: part.text }];
    case "step-start":
    case "data-answers":
    case "data-notice":
      return [part];
    case "data-attachment":
      return [{ ...part, data: withoutContent(part.data) }];
    case "tool-edit_design":
    case "tool-read_design":
    case "tool-check_design":
    case "tool-search_catalogue":
    case "tool-recommend_options":
    case "tool-analyse_design":
    case "tool-drill_failure":
    case "tool-explore_saga":
    case "tool-ask_questions": {
      const { callProviderMetadata: _, ...call } = part;
      if (call.state === "output-error") return [{ ...call, errorText: "This step failed." }];
      if (call.state !== "output-available") return [call];
      const { resultProviderMetadata: __, ...result } = call;
      return [result];
    }
    default:
      return [];
  }
}

/**
 * A message as a reader of a link may see it: what was said and done, and how the turn ended. Thoughts, the
 * model, what it cost and why it failed stay with the owner.
 */
export function redactMessage({ id, role, parts, metadata }: ThreadMessage): ThreadMessage {
  const { createdAt, turn } = metadata ?? {};
  return {
    id,
    role,
    parts: parts.flatMap(redactPart),
    metadata: { ...(createdAt && { createdAt }), ...(turn && { turn: { status: turn.status } }) },
  };
}
