import { isWhole } from "@/lib/attachment/attachment";
import type { ThreadMessage } from "@/lib/thread/message";
import {
  forgetUnsentAttachments,
  keepAttachments,
  moveAttachments,
  readAttachments,
  sendAttachments,
} from "./attachments";
import { forgetUnsent, moveDraft, saveDraft, sendDraft } from "./draft";
import { beginThreadSlot } from "./unbegun-thread";

/** The parts of the message that has been written, which leaves the composer; a reload brings it back until it is sent. */
export function takeWritten(threadId: string, text: string): ThreadMessage["parts"] {
  const files = readAttachments(threadId).map((data) => ({ type: "data-attachment" as const, data }));
  sendDraft(threadId, text);
  sendAttachments(threadId);
  return [...(text.trim() ? [{ type: "text" as const, text }] : []), ...files];
}

/** The server has it. */
export function forgetWhatWasSent(threadId: string): void {
  forgetUnsent(threadId);
  forgetUnsentAttachments(threadId);
}

/** Puts a message back into the composer, where it may be thrown away: a reload doesn't bring it back then. */
export function writeAgain(threadId: string, { parts }: ThreadMessage): void {
  forgetWhatWasSent(threadId);
  saveDraft(threadId, parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n"));
  keepAttachments(
    threadId,
    parts.flatMap((part) => (part.type === "data-attachment" && isWhole(part.data) ? [part.data] : [])),
  );
}

/** A thread that begins takes what is being written in it along. */
export const moveWritten = (threadId: string) =>
  moveDraft(threadId, () => moveAttachments(threadId, () => beginThreadSlot(threadId)));
