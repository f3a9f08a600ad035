import { Chat } from "@ai-sdk/react";
import { DefaultChatTransport } from "ai";
import { ensureGuestSession } from "@/components/account/guest-session";
import { preloadMarkdown } from "@/components/markdown/markdown";
import {
  messageDataSchemas,
  messageMetadataSchema,
  type QuestionAnswer,
  type ThreadMessage,
} from "@/lib/thread/message";
import { titleOf } from "@/lib/thread/title-of";
import { forgetUnsent, saveDraft, sendDraft } from "./draft";
import { markThread } from "./local-threads";
import { PickUpAgain } from "./pick-up-again";
import { readPickedModel } from "./picked-model";
import { watchSilence } from "./watch-silence";

interface ThreadStart {
  threadId: string;
  messages: ThreadMessage[];
  /** A visitor without a session gets a guest's before the first message goes out. */
  hasSession: boolean;
}

const pickedModel = () => {
  const model = readPickedModel();
  return model ? { model } : {};
};

function createTransport({ threadId, hasSession }: ThreadStart) {
  const transport = new DefaultChatTransport<ThreadMessage>({
    api: "/api/chat",
    prepareSendMessagesRequest: ({ id, messages }) => ({
      body: { id, message: messages.at(-1), ...pickedModel() },
    }),
    fetch: async (input, init) => {
      if (!hasSession) await ensureGuestSession();
      const response = await fetch(input, init);
      if (response.ok && init?.method === "POST") forgetUnsent(threadId);
      return response.ok ? watchSilence(response) : response;
    },
  });
  // The server tells an answer from its start; what is shown of it already must not be kept beside that.
  return Object.assign(transport, { resumeStreamIsReplay: true });
}

/** One thread's conversation in this tab, and what a person can do in it. */
export class ThreadChat {
  readonly threadId: string;
  readonly chat: Chat<ThreadMessage>;
  private refresh: () => unknown = () => undefined;
  private readonly again = new PickUpAgain(() => ({ chat: this.chat, refresh: () => this.refresh() }));

  constructor(start: ThreadStart) {
    this.threadId = start.threadId;
    this.chat = new Chat<ThreadMessage>({
      id: start.threadId,
      messages: start.messages,
      transport: createTransport(start),
      generateId: () => crypto.randomUUID(),
      messageMetadataSchema,
      dataPartSchemas: messageDataSchemas,
      onFinish: () => {
        markThread(start.threadId, { isRunning: false });
        void this.pickUp();
      },
      onError: () => void this.pickUp(),
    });
  }

  /** Goes on with an answer whose connection was lost. */
  pickUp = () => this.again.now();

  /** Hears when what the server holds should be brought to the page. */
  onStale = (refresh: () => unknown) => {
    this.refresh = refresh;
  };

  get isBusy() {
    return this.chat.status === "submitted" || this.chat.status === "streaming";
  }

  /** What the server holds wins, unless an answer is on its way or the browser knows more. */
  takeFromServer = (messages: ThreadMessage[]) => {
    if (this.isBusy || this.chat.messages.length > messages.length) return;
    if (this.chat.messages !== messages) this.chat.messages = messages;
  };

  send = async (text: string) => {
    sendDraft(this.threadId, text);
    await this.ask([{ type: "text", text }]);
  };

  /** Sends a message that nobody typed: what stands in the composer stays there. */
  sendPrepared = async (text: string) => this.ask([{ type: "text", text }]);

  answer = async (answers: QuestionAnswer[]) => this.ask([{ type: "data-answers", data: { answers } }]);

  continue = async () => this.send("Continue.");

  /** Asks the last question again; its id stays, so the server makes a second answer to it. */
  retry = async () => this.run(() => this.chat.regenerate());

  /** Takes the last message, which the server doesn't have, back into the composer. */
  takeBack = () => {
    const last = this.chat.messages.at(-1);
    if (last?.role !== "user") return;
    this.chat.clearError();
    this.chat.messages = this.chat.messages.slice(0, -1);
    saveDraft(this.threadId, last.parts.map((part) => (part.type === "text" ? part.text : "")).join("\n"));
  };

  /** Ends the model's work; the stream then closes by itself with what was kept. */
  stop = async (): Promise<boolean> => {
    const response = await fetch(`/api/chat/${this.threadId}/stop`, { method: "POST" }).catch(() => null);
    return response?.ok ?? false;
  };

  private async ask(parts: ThreadMessage["parts"]) {
    const message: ThreadMessage = { id: crypto.randomUUID(), role: "user", parts };
    const address = `/threads/${this.threadId}`;
    if (window.location.pathname !== address) {
      window.history.replaceState(null, "", address);
      markThread(this.threadId, { title: titleOf(message) });
    }
    await this.run(() => this.chat.sendMessage(message));
  }

  private async run(request: () => Promise<void>) {
    preloadMarkdown();
    markThread(this.threadId, { isRunning: true });
    await request();
  }
}

/** An answer goes on streaming while the reader looks at another thread. */
const open = new Map<string, ThreadChat>();

/** The thread's chat: the one that is still answering, else a new one that starts with what the server holds. */
export function openThreadChat(start: ThreadStart): ThreadChat {
  if (typeof window === "undefined") return new ThreadChat(start);
  const known = open.get(start.threadId);
  if (known && (known.isBusy || known.chat.messages.length > start.messages.length)) return known;
  const threadChat = new ThreadChat(start);
  open.set(start.threadId, threadChat);
  return threadChat;
}
