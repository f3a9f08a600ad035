import { Chat } from "@ai-sdk/react";
import { preloadMarkdown } from "@/components/markdown/markdown";
import {
  messageDataSchemas,
  messageMetadataSchema,
  type QuestionAnswer,
  type ThreadMessage,
} from "@/lib/thread/message";
import { titleOf } from "@/lib/thread/title-of";
import { markThread } from "./local-threads";
import { PickUpAgain } from "./pick-up-again";
import { requestRemoval } from "./request-removal";
import { createTransport, type ThreadStart } from "./thread-transport";
import { isReading, isUnfinished, isUntaken } from "./turn-state";
import { forgetWhatWasSent, moveWritten, takeWritten, writeAgain } from "./written-message";

const createQuestion = (parts: ThreadMessage["parts"]): ThreadMessage => ({
  id: crypto.randomUUID(),
  role: "user",
  parts,
});

/** What was answered in the form goes along with what is said next: the composer can't hold it. */
const answersIn = (message: ThreadMessage | null) =>
  message?.parts.filter(({ type }) => type === "data-answers") ?? [];

/** One thread's conversation in this tab, and what a person can do in it. */
export class ThreadChat {
  readonly threadId: string;
  readonly chat: Chat<ThreadMessage>;
  readonly again = new PickUpAgain(() => this.chat);
  /** Another branch than the page was loaded with has been opened in this tab. */
  hasBranched = false;
  /** The questions that stand in place of earlier ones. */
  private readonly replacing = new Set<string>();
  /** What was shown before a question that the server may not take. */
  private replaced: ThreadMessage[] | null = null;
  private isBranching = false;
  private onBranch: (() => unknown) | null = null;

  constructor(start: ThreadStart) {
    this.threadId = start.threadId;
    this.chat = new Chat<ThreadMessage>({
      id: start.threadId,
      messages: start.messages,
      transport: createTransport(start, this.replacing, this.tellOfBranch),
      generateId: () => crypto.randomUUID(),
      messageMetadataSchema,
      dataPartSchemas: messageDataSchemas,
      onFinish: ({ isAbort }) => {
        markThread(start.threadId, { isRunning: false });
        if (!isAbort) void this.again.now();
      },
      onError: () => void this.again.now(),
    });
  }

  get isBusy() {
    return isReading(this.chat.status);
  }

  /** What the server holds wins, unless an answer is on its way or the browser knows more. */
  takeFromServer = (messages: ThreadMessage[]) => {
    if (this.isBusy) return;
    if (!this.hasBranched && this.chat.messages.length > messages.length) return;
    if (this.chat.messages !== messages) this.chat.messages = messages;
    this.joinAnswer();
  };

  /** Sends a text with the files that were attached to it. */
  send = async (text: string) => {
    const untaken = this.removeUntaken();
    const parts = takeWritten(this.threadId, text);
    if (untaken) writeAgain(this.threadId, untaken);
    await this.ask([...answersIn(untaken), ...parts]);
  };

  /** Sends a message that nobody typed: what stands in the composer stays there. */
  sendPrepared = async (text: string) => this.askBeside([{ type: "text", text }]);

  answer = async (answers: QuestionAnswer[]) => this.askBeside([{ type: "data-answers", data: { answers } }]);

  continue = async () => this.sendPrepared("Continue.");

  /** Asks the last question again; its id stays, so the server makes a second answer to it. */
  retry = async () => this.branch(() => this.chat.regenerate());

  /** Asks for another answer in place of this one, which stays as a branch. */
  regenerate = async (messageId: string) => this.branch(() => this.chat.regenerate({ messageId }));

  /** Sends a question in place of an earlier one; what was said before it is kept as a branch. */
  edit = async (messageId: string, text: string) => {
    const { messages } = this.chat;
    const index = messages.findIndex(({ id }) => id === messageId);
    if (index < 0 || this.isBusy) return;
    const message = createQuestion([{ type: "text", text }]);
    this.replacing.add(message.id);
    this.replaced = messages;
    this.chat.messages = messages.slice(0, index);
    await this.branch(() => this.chat.sendMessage(message));
  };

  /** Shows another branch, as the server holds it. */
  showBranch = (messages: ThreadMessage[]) => {
    this.hasBranched = true;
    this.chat.clearError();
    this.chat.messages = messages;
    this.joinAnswer();
  };

  /** Hears when the server has opened a branch; until then it may still refuse. */
  watchBranches = (listener: () => unknown) => {
    this.onBranch = listener;
    return () => {
      this.onBranch = null;
    };
  };

  /** Takes the last message, where the server could not take it, back into the composer. */
  takeBack = (): ThreadMessage | null => {
    const untaken = this.removeUntaken();
    if (!untaken) return null;
    forgetWhatWasSent(this.threadId);
    writeAgain(this.threadId, untaken);
    return untaken;
  };

  /** Takes the last question back, with whatever had been answered; says why not, if it can't be: `failed` if nobody knows. */
  unsend = async (failed: string): Promise<string | null> => {
    const question = this.chat.messages.findLast(({ role }) => role === "user");
    if (!question) return null;
    await this.chat.stop();
    const problem = await requestRemoval(this.threadId, question.id, failed);
    if (problem === null) {
      this.chat.messages = this.chat.messages.slice(0, this.chat.messages.indexOf(question));
      forgetWhatWasSent(this.threadId);
      writeAgain(this.threadId, question);
    } else this.joinAnswer();
    this.hasBranched = true;
    await this.onBranch?.();
    return problem;
  };

  /** Ends the model's work; the stream then closes by itself with what was kept. */
  stop = async (): Promise<boolean> => {
    const response = await fetch(`/api/chat/${this.threadId}/stop`, { method: "POST" }).catch(() => null);
    return response?.ok ?? false;
  };

  /** Follows an answer that is being written; it can be drawn before more of it comes, so that it stays as it is. */
  private joinAnswer() {
    if (isUnfinished(this.chat.lastMessage)) void preloadMarkdown().then(this.again.now);
  }

  private removeUntaken(): ThreadMessage | null {
    const last = this.chat.lastMessage;
    if (!last || !isUntaken(this.chat.status, last)) return null;
    this.chat.clearError();
    this.chat.messages = this.replaced ?? this.chat.messages.slice(0, -1);
    this.replaced = null;
    return last;
  }

  private async askBeside(parts: ThreadMessage["parts"]) {
    await this.ask([...answersIn(this.takeBack()), ...parts]);
  }

  private async ask(parts: ThreadMessage["parts"]) {
    const message = createQuestion(parts);
    this.replaced = null;
    const address = `/threads/${this.threadId}`;
    if (window.location.pathname !== address) {
      moveWritten(this.threadId);
      window.history.replaceState(null, "", address);
      markThread(this.threadId, { title: titleOf(message) });
    }
    await this.run(() => this.chat.sendMessage(message));
  }

  private async branch(request: () => Promise<void>) {
    this.isBranching = true;
    await this.run(request);
  }

  private tellOfBranch = () => {
    this.replaced = null;
    if (!this.isBranching) return;
    this.isBranching = false;
    this.hasBranched = true;
    this.onBranch?.();
  };

  private async run(request: () => Promise<void>) {
    void preloadMarkdown();
    markThread(this.threadId, { isRunning: true });
    await request();
  }
}
