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
  patch: unknown;
}

type Part = ThreadMessage["parts"][number];

function findAcceptedEdit(part: Part, questionId: string): AcceptedEdit[] {
  if (part.type !== "tool-edit_design" || part.state !== "output-available" || !part.output.accepted)
    return [];
  const { version, summary } = part.output;
  return [{ version, summary, patch: resolveStated(part.input, questionId) }];
}

/** An answer's edits call "stated" what the question before it said; the server links the same message. */
const questionBefore = (messages: readonly ThreadMessage[], index: number) =>
  messages.slice(0, index).findLast(({ role }) => role === "user")?.id ?? "";

/** The edits that messages tell of and a known version doesn't hold yet, oldest first. */
export function listNewerEdits(version: number, messages: readonly ThreadMessage[]): AcceptedEdit[] {
  return messages
    .flatMap(({ parts }, index) => {
      const questionId = questionBefore(messages, index);
      return parts.flatMap((part) => findAcceptedEdit(part, questionId));
    })
    .filter((edit) => edit.version > version)
    .sort((a, b) => a.version - b.version);
}

/** The server's design brought up to the last accepted edit. */
export function applyEdits(known: VersionedDesign, edits: readonly AcceptedEdit[]): VersionedDesign {
  return edits.reduce((reached, { version, patch }) => {
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
  if (arriving?.type !== "tool-edit_design" || arriving.input === undefined) return undefined;
  return resolveStated(arriving.input, questionBefore(messages, messages.length - 1));
}

export const previewEdit = (known: VersionedDesign, arriving: unknown): VersionedDesign =>
  arriving === undefined ? known : { ...known, design: previewPatch(known.design, arriving) };
