import type { ChatStatus } from "ai";
import type { ThreadMessage } from "@/lib/thread/message";

/** This answer's end hasn't come yet. */
export const isUnfinished = (message: ThreadMessage | undefined): boolean =>
  message?.role === "assistant" && message.metadata?.turn?.status === "running";

/** A request is under way, or what it answers is being read. */
export const isReading = (status: ChatStatus): boolean => status === "submitted" || status === "streaming";

/** An answer is being written: its stream is read, or is about to be, as after a reload. */
export const isAnswering = (status: ChatStatus, last: ThreadMessage | undefined): boolean =>
  isReading(status) || (status === "ready" && isUnfinished(last));

/** This question could not be sent, or the wish for another answer to it. */
export const isUnsent = (status: ChatStatus, last: ThreadMessage | undefined): boolean =>
  status === "error" && last?.role === "user";
