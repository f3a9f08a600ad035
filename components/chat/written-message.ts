import { isWhole } from "@/lib/attachment/attachment";
import type { ThreadMessage } from "@/lib/thread/message";
import { attachedFiles } from "./attachments";
import { drafts } from "./draft";
import { beginThreadSlot } from "./unbegun-thread";

/** The parts of the message that has been written, which leaves the composer; a reload brings it back until it is sent. */
export function takeWritten(threadId: string, text: string): ThreadMessage["parts"] {
  const files = attachedFiles.read(threadId).map((data) => ({ type: "data-attachment" as const, data }));
  drafts.send(threadId, text);
  attachedFiles.send(threadId);
  return [...(text.trim() ? [{ type: "text" as const, text }] : []), ...files];
}

/** The server has it, or it is being written again: a reload doesn't bring it back. */
export function forgetWhatWasSent(threadId: string): void {
  drafts.forgetUnsent(threadId);
  attachedFiles.forgetUnsent(threadId);
}

/** Puts a message back into the composer, before what is being written there. */
export function writeAgain(threadId: string, { parts }: ThreadMessage): void {
  const texts = parts.flatMap((part) => (part.type === "text" ? [part.text] : []));
  const files = parts.flatMap((part) =>
    part.type === "data-attachment" && isWhole(part.data) ? [part.data] : [],
  );
  drafts.keepBefore(threadId, texts.join("\n"));
  attachedFiles.keepBefore(threadId, files);
}

/** A thread that begins takes what is being written in it along. */
export const moveWritten = (threadId: string) =>
  drafts.move(threadId, () => attachedFiles.move(threadId, () => beginThreadSlot(threadId)));
