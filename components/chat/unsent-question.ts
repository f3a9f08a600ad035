import type { Chat } from "@ai-sdk/react";
import type { ThreadMessage } from "@/lib/thread/message";
import type { ThreadStart } from "./thread-transport";
import { isUnsent } from "./turn-state";
import { forgetWhatWasSent, writeAgain } from "./written-message";

/** The last question of a conversation where it could not be sent: nobody has it but this page. */
export class UnsentQuestion {
  private readonly threadId: string;
  private readonly atServer = new Set<string>();
  /** What was shown before a request that the server may not take, where that was more or something else. */
  replaced: ThreadMessage[] | null = null;

  constructor(
    { threadId, messages }: ThreadStart,
    private readonly chat: () => Chat<ThreadMessage>,
  ) {
    this.threadId = threadId;
    this.know(messages);
  }

  /** The server has these. */
  know(messages: readonly ThreadMessage[]): void {
    for (const { id } of messages) this.atServer.add(id);
  }

  find(): ThreadMessage | null {
    const { status, lastMessage: last } = this.chat();
    return last && isUnsent(status, last) && !this.atServer.has(last.id) ? last : null;
  }

  /** Shows what was there before the last request, where that failed, and gives the question. */
  remove(): ThreadMessage | null {
    const chat = this.chat();
    const question = this.find();
    const before = this.replaced ?? (question ? chat.messages.slice(0, -1) : chat.messages);
    if (chat.status === "error") {
      chat.clearError();
      if (before !== chat.messages) chat.messages = before;
    }
    this.replaced = null;
    return question;
  }

  /** Takes it back into the composer. */
  takeBack(): ThreadMessage | null {
    const question = this.remove();
    if (!question) return null;
    forgetWhatWasSent(this.threadId);
    writeAgain(this.threadId, question);
    return question;
  }
}
