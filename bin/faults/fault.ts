import { type Cluster, writeNumbers } from "./cluster";
import { compareTexts, type Difference, withdrawn } from "./compare-texts";
import type { Conversation } from "./conversation";

/** What came of a fault. Bytes are of the answer that a person can read; times are milliseconds. */
export interface Result extends Difference {
  /** Until the next new word after the fault, or until what had to end had ended. */
  continuedMs: number | null;
  /** What is not as it should be; null where all is. */
  problem: string | null;
}

export interface Fault {
  name: string;
  /** Left out of the short form. */
  isSlow?: boolean;
  run: (cluster: Cluster) => Promise<Result>;
}

interface Judged {
  conversation: Conversation;
  server: { url: string };
  /** What was on the screen at one time or another. */
  shown: string[];
  count: number;
  status?: string;
  since?: number | null;
}

/** Compares what is kept, and what was shown, with what the model said. */
export async function judge({
  conversation,
  server,
  shown,
  count,
  status = "completed",
  since = null,
}: Judged): Promise<Result> {
  const { text, turn } = await conversation.kept(server);
  const expected = writeNumbers(count);
  const wanted = status === "completed" ? expected : expected.slice(0, text.length);
  const { lost, duplicated } = compareTexts(wanted, text);
  const isWrong = turn?.status !== status;
  return {
    lost: Math.max(lost, withdrawn(shown, text)),
    duplicated,
    continuedMs: since,
    problem: isWrong ? `ended as ${turn?.status}, not ${status}: ${turn?.error?.message ?? ""}` : null,
  };
}

export async function timed(wait: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await wait;
  return Math.round(performance.now() - start);
}
