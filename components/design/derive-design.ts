import { applyPatch } from "@/lib/design/apply-patch";
import { previewPatch } from "@/lib/design/preview-patch";
import { resolveStated } from "@/lib/design/resolve-stated";
import type { Design } from "@/lib/design/schema";
import type { ThreadMessage } from "@/lib/thread/message";

export interface VersionedDesign {
  version: number;
  design: Design;
}

export interface AcceptedEdit {
  version: number;
  summary: string;
  /** The answer that it was made in. */
  messageId: string;
  patch: unknown;
}

type Part = ThreadMessage["parts"][number];

/** The message that an answer answers: what the consultant calls "stated" was stated in it. */
const questionBefore = (messages: readonly ThreadMessage[], index: number) =>
  messages.slice(0, index).findLast(({ role }) => role === "user")?.id ?? "";

function findAcceptedEdit(part: Part, messageId: string, questionId: string): AcceptedEdit[] {
  if (part.type !== "tool-edit_design" || part.state !== "output-available" || !part.output.accepted)
    return [];
  const { version, summary } = part.output;
  return [{ version, summary, messageId, patch: resolveStated(part.input, questionId) }];
}

/** The edits that messages tell of and a known version doesn't hold yet, oldest first. */
export function listNewerEdits(version: number, messages: readonly ThreadMessage[]): AcceptedEdit[] {
  return messages
    .flatMap(({ id, parts }, index) =>
      parts.flatMap((part) => findAcceptedEdit(part, id, questionBefore(messages, index))),
    )
    .filter((edit) => edit.version > version)
    .sort((a, b) => a.version - b.version);
}

/**
 * Gives the first list of edits that told of the same versions: messages grow with every word, and a version is
 * written once. A drawing of older messages that comes in between finds its own list again.
 */
export function createSteadyEdits(): (edits: readonly AcceptedEdit[]) => readonly AcceptedEdit[] {
  const known = new Map<string, readonly AcceptedEdit[]>();
  return (edits) => {
    const versions = edits.map(({ version }) => version).join();
    const first = known.get(versions) ?? edits;
    known.set(versions, first);
    return first;
  };
}

/** A known design brought up to the last accepted edit. */
export function applyEdits(known: VersionedDesign, edits: readonly AcceptedEdit[]): VersionedDesign {
  return edits.reduce((reached, { version, patch }) => {
    if (version <= reached.version) return reached;
    const outcome = applyPatch(reached.design, patch);
    return outcome.accepted ? { version, design: outcome.design } : reached;
  }, known);
}

/** The edit that is arriving now: its input so far. */
export function findArrivingEdit(messages: readonly ThreadMessage[]): unknown {
  const arriving = messages
    .at(-1)
    ?.parts.findLast(
      (part) =>
        part.type === "tool-edit_design" &&
        (part.state === "input-streaming" || part.state === "input-available"),
    );
  if (arriving?.type !== "tool-edit_design") return undefined;
  return resolveStated(arriving.input, questionBefore(messages, messages.length));
}

export const previewEdit = (known: VersionedDesign, arriving: unknown): VersionedDesign =>
  arriving === undefined ? known : { ...known, design: previewPatch(known.design, arriving) };
