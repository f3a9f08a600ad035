import { log } from "../log/log";
import { metrics } from "./metrics";

interface ObservedTurn {
  turnId: string;
  threadId: string;
  consultant: string;
  model: string;
}

interface TurnEnd {
  status: string;
  error?: { code: string };
  usage: {
    inputTokens?: number | undefined;
    cachedInputTokens?: number | undefined;
    outputTokens?: number | undefined;
  };
}

const counted = { inputTokens: "input", cachedInputTokens: "cached", outputTokens: "output" } as const;
const isWord = (type: string) => /^(text|reasoning|tool-input)-(start|delta)$/.test(type);

function countEnd(consultant: string, { status, error, usage }: TurnEnd): void {
  metrics.turns.inc({ status, consultant });
  if (error) metrics.errors.inc({ code: error.code, of: "turn" });
  for (const [name, kind] of Object.entries(counted))
    metrics.tokens.inc({ kind, consultant }, usage[name as keyof typeof counted] ?? 0);
}

/** Follows an answer for the log and the metrics: that it began, when its first word came, how it ended. */
export function observeTurn(turn: ObservedTurn) {
  const { consultant } = turn;
  const startedAt = performance.now();
  let hasSpoken = false;
  metrics.running.inc();
  log.info("turn started", turn);
  return {
    sees: ({ type }: { type: string }) => {
      if (hasSpoken || !isWord(type)) return;
      hasSpoken = true;
      metrics.firstToken.observe({ consultant }, (performance.now() - startedAt) / 1000);
    },
    ended: (end: TurnEnd) => {
      countEnd(consultant, end);
      const { status, error, usage } = end;
      const ms = Math.round(performance.now() - startedAt);
      log.info("turn ended", { ...turn, status, ms, tokens: usage, ...(error && { code: error.code }) });
    },
    left: () => metrics.running.dec(),
  };
}
