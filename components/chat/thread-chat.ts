import type { Chat } from "@ai-sdk/react";
import { preloadMarkdown } from "@/components/markdown/markdown";
import type { QuestionAnswer, ThreadMessage } from "@/lib/thread/message";
import { createChat } from "./create-chat";
import { markThread } from "./local-threads";
import { PickUpAgain } from "./pick-up-again";
import { answersIn, createQuestion } from "./question";
import { requestRemoval } from "./request-removal";
import { requestStop } from "./request-stop";
import { takeAddress } from "./take-address";
import { createTransport, type ThreadStart } from "./thread-transport";
import { isAnswering, isReading, isUnfinished, isUnsent } from "./turn-state";
import { UnsentQuestion } from "./unsent-question";
import { forgetWhatWasSent, takeWritten, writeAgain } from "./written-message";

/** One thread's conversation in this tab, and what a person can do in it. */
export class ThreadChat {
  readonly threadId: string;
  readonly chat: Chat<ThreadMessage>;
  readonly again = new PickUpAgain(() => this.chat);
  readonly unsent: UnsentQuestion;
  /** Another branch than the page was loaded with has been opened in this tab. */
  hasBranched = false;
  /** The questions that stand in place of earlier ones. */
  private readonly replacing = new Set<string>();
  private isBranching = false;
  /** The server says that the answer which is shown as unfinished doesn't run. */
  private isStale = false;
  private onBranch: (() => unknown) | null = null;
  private refresh: () => unknown = () => undefined;

  constructor(start: ThreadStart) {
    this.threadId = start.threadId;
    this.unsent = new UnsentQuestion(start, () => this.chat);
    this.chat = createChat(start, createTransport(start, this.replacing, this.tellOfBranch), {
      onFinish: ({ isAbort }) => {
        markThread(start.threadId, { isRunning: false });
        if (!isAbort) void this.again.now();
        // What the server has of an answer that was left for another question.
        if (this.chat.messages.slice(0, -1).some(isUnfinished)) this.refresh();
      },
      onError: () => void this.again.now(),
    });
  }

  get isBusy() {
    return isReading(this.chat.status);
  }

  get isAnswering() {
    return isAnswering(this.chat.status, this.chat.lastMessage);
  }

  /** Other branches can be shown, and begun. */
  get canBranch() {
    return !this.isAnswering && !isUnsent(this.chat.status, this.chat.lastMessage);
  }

  /** What the server holds wins, unless an answer is on its way or the browser knows more. */
  takeFromServer = (messages: ThreadMessage[]) => {
    this.unsent.know(messages);
    if (this.isBusy || this.unsent.find()) return;
    const isGone = this.isStale && isUnfinished(this.chat.lastMessage);
    if (!isGone && !this.hasBranched && this.chat.messages.length > messages.length) return;
    this.isStale = false;
    this.chat.clearError();
    if (this.chat.messages !== messages) this.chat.messages = messages;
    this.joinAnswer();
  };

  /** `refresh` brings what the server holds to the page. */
  onStale = (refresh: () => unknown) => {
    this.refresh = refresh;
    this.again.onStale(() => {
      this.isStale = true;
      refresh();
    });
  };

  /** Sends a text with the files that were attached to it. */
  send = async (text: string) => {
    const unsent = this.unsent.remove();
    const parts = takeWritten(this.threadId, text);
    if (unsent) writeAgain(this.threadId, unsent);
    await this.ask([...answersIn(unsent), ...parts]);
  };

  /** Sends a message that nobody typed: what stands in the composer stays there. */
  sendPrepared = async (text: string) => this.askBeside([{ type: "text", text }]);

  answer = async (answers: QuestionAnswer[]) => this.askBeside([{ type: "data-answers", data: { answers } }]);

  continue = async () => this.sendPrepared("Continue.");

  /** Asks the last question again; its id stays, so the server makes a second answer to it. */
  retry = async () => this.answerAgain();

  /** Asks for another answer in place of this one, which stays as a branch. */
  regenerate = async (messageId: string) => this.answerAgain({ messageId });

  /** Sends a question in place of an earlier one, kept as a branch; one that can't stand there goes to the composer. */
  edit = async (messageId: string, text: string) => {
    const message = createQuestion([{ type: "text", text }]);
    if (this.isAnswering) return writeAgain(this.threadId, message);
    this.unsent.takeBack();
    const { messages } = this.chat;
    const index = messages.findIndex(({ id }) => id === messageId);
    if (index < 0) return writeAgain(this.threadId, message);
    this.replacing.add(message.id);
    this.unsent.replaced = messages;
    this.chat.messages = messages.slice(0, index);
    await this.branch(() => this.chat.sendMessage(message));
  };

  /** Shows another branch, as the server holds it. */
  showBranch = (messages: ThreadMessage[]) => {
    if (this.unsent.find()) return;
    this.hasBranched = true;
    this.chat.clearError();
    this.unsent.know(messages);
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

  /** Takes the last message, where it could not be sent, back into the composer. */
  takeBack = () => {
    this.unsent.takeBack();
    this.joinAnswer();
  };

  /** Takes the last question back, with whatever had been answered; says why not, if it can't be: `failed` if nobody knows. */
  unsend = async (failed: string): Promise<string | null> => {
    const question = this.chat.messages.findLast(({ role }) => role === "user");
    if (!question) return null;
    await this.again.leave();
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

  stop = () => requestStop(this.threadId);

  /** Follows an answer that is being written; it can be drawn before more of it comes, so that it stays as it is. */
  private joinAnswer() {
    if (isUnfinished(this.chat.lastMessage)) void preloadMarkdown().then(this.again.begin);
  }

  private async askBeside(parts: ThreadMessage["parts"]) {
    await this.ask([...answersIn(this.unsent.takeBack()), ...parts]);
  }

  private async ask(parts: ThreadMessage["parts"]) {
    const message = createQuestion(parts);
    this.unsent.replaced = null;
    takeAddress(this.threadId, message);
    await this.run(() => this.chat.sendMessage(message));
  }

  private async answerAgain(options?: { messageId: string }) {
    if (this.chat.lastMessage?.role === "assistant") this.unsent.replaced = this.chat.messages;
    await this.branch(() => this.chat.regenerate(options));
  }

  private async branch(request: () => Promise<void>) {
    this.isBranching = true;
    await this.run(request);
  }

  private tellOfBranch = () => {
    this.unsent.replaced = null;
    this.unsent.know(this.chat.messages);
    if (!this.isBranching) return;
    this.isBranching = false;
    this.hasBranched = true;
    this.onBranch?.();
  };

  private async run(request: () => Promise<void>) {
    void preloadMarkdown();
    await this.again.leave();
    markThread(this.threadId, { isRunning: true });
    await request();
  }
}
