import type { Chat } from "@ai-sdk/react";
import type { ThreadMessage } from "@/lib/thread/message";
import { keepShown } from "./keep-shown";
import { isReading, isUnfinished } from "./turn-state";

/** Milliseconds before each try to reach a lost answer again; the last one goes for all that follow. */
const waits = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000];
const mostTries = 200;

const wakingEvents = [
  { target: () => window, name: "online" },
  { target: () => document, name: "visibilitychange" },
];

/** Waits, but not past the moment when the network or the reader comes back, or `signal` says so. */
function waitOrWake(waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      for (const { target, name } of wakingEvents) target().removeEventListener(name, end);
      resolve();
    };
    const timer = setTimeout(end, waitMs);
    for (const { target, name } of wakingEvents) target().addEventListener(name, end);
    signal.addEventListener("abort", end);
  });
}

/**
 * Goes on with an answer whose stream isn't read, or not any more, until its end has come. The server tells the answer
 * from its start, so nothing is missing and nothing is there twice.
 */
export class PickUpAgain {
  private isTrying = false;
  private hasLeft = false;
  private impatience = new AbortController();

  private refresh: () => unknown = () => undefined;
  private told: () => unknown = () => undefined;

  /** The answer as far as it was shown before the server began to tell it again; null once it is whole. */
  private shown: ThreadMessage | null = null;

  constructor(private readonly chat: () => Chat<ThreadMessage>) {}

  /** `refresh` brings what the server holds to the page, once it says that the answer no longer runs. */
  onStale = (refresh: () => unknown) => {
    this.refresh = refresh;
  };

  readShown = () => this.shown;

  watchShown = (listener: () => unknown) => {
    this.told = listener;
    return () => {
      this.told = () => undefined;
    };
  };

  /** Tries at once, and again as long as it must; does nothing for an answer that is whole. */
  now = async (): Promise<void> => {
    this.impatience.abort();
    await this.begin();
  };

  /** Lets go of the answer: it is about to be taken away, or something else is asked. */
  async leave(): Promise<void> {
    this.hasLeft = true;
    this.impatience.abort();
    if (this.isTrying) await this.chat().stop();
  }

  /** As `now`, but without haste where it is being tried already. */
  begin = async (): Promise<void> => {
    this.hasLeft = false;
    if (this.isTrying) return;
    this.isTrying = true;
    try {
      await this.tryUntilWhole();
    } finally {
      this.isTrying = false;
    }
  };

  private show(shown: ThreadMessage | null): void {
    this.shown = shown;
    this.told();
  }

  /** Whether anything new has come. */
  private async tellAgain(chat: Chat<ThreadMessage>): Promise<boolean> {
    const before = chat.lastMessage;
    if (before) this.show(keepShown([before], this.shown)[0] ?? null);
    await chat.resumeStream();
    if (!isUnfinished(chat.lastMessage)) this.show(null);
    return chat.lastMessage !== before;
  }

  /** Also while another request reads, which says so when it breaks. */
  private isOver({ status, lastMessage }: Chat<ThreadMessage>): boolean {
    return this.hasLeft || isReading(status) || !isUnfinished(lastMessage);
  }

  private async tryUntilWhole(): Promise<void> {
    const chat = this.chat();
    let wait = 0;
    for (let tries = 0; tries < mostTries && isUnfinished(chat.lastMessage); tries += 1) {
      this.impatience = new AbortController();
      await waitOrWake(waits[wait] ?? 15_000, this.impatience.signal);
      if (this.isOver(chat)) return;
      const hasCome = await this.tellAgain(chat);
      wait = hasCome ? 1 : Math.min(wait + 1, waits.length - 1);
      if (!hasCome && !this.hasLeft && chat.status !== "error") this.refresh();
    }
  }
}
