import type { Answer, Block, ModelRequest } from "./script";

/**
 * What a test asks of a stand-in by words in the user's message, since the app holds no test branch:
 * `[fault:529]` overloaded; `[fault:429=2]` with retry-after 2; `[fault:cut*1]` once, then well;
 * `[fault:cut@1]` at the turn's second model call; `[pace:50]` 50 events a second; `[tokens:2000]` so much text;
 * `[clock]` begins with the time at which it is sent.
 *
 * Faults: any status of `statusFaults`, and in mid-stream `cut`, `malformed`, `overloaded`, `stall`; the same with
 * `-first` before any content; `silence` for no answer at all; `refusal` and, after half of the words, `max-tokens` as
 * reasons to stop; `broken-call` for calls whose JSON breaks off.
 */
export interface Controls {
  fault: string | null;
  retryAfter: number | null;
  pace: number | null;
  tokens: number | null;
  tellsTime: boolean;
}

const faultPattern = /\[fault:([a-z0-9-]+)(?:=(\d+))?(?:@(\d+))?(?:\*(\d+))?\]/;

const toNumber = (text: string | undefined) => (text === undefined ? null : Number(text));

/** Remembers how often a counted fault (`*2`) has struck; after its last time it is forgotten and may begin anew. */
export function createControls() {
  const struck = new Map<string, number>();

  const strikes = (key: string, times: number | null) => {
    if (times === null) return true;
    const count = struck.get(key) ?? 0;
    if (count < times) struck.set(key, count + 1);
    else struck.delete(key);
    return count < times;
  };

  return function readControls({ lastUserText, step }: ModelRequest): Controls {
    const [, fault, retryAfter, atStep, times] = faultPattern.exec(lastUserText) ?? [];
    const isDue =
      fault !== undefined && step === (toNumber(atStep) ?? 0) && strikes(lastUserText, toNumber(times));
    return {
      fault: isDue ? fault : null,
      retryAfter: toNumber(retryAfter),
      pace: toNumber(/\[pace:(\d+)\]/.exec(lastUserText)?.[1]),
      tokens: toNumber(/\[tokens:(\d+)\]/.exec(lastUserText)?.[1]),
      tellsTime: lastUserText.includes("[clock]"),
    };
  };
}

const words = [
  "the",
  "order",
  "service",
  "keeps",
  "its",
  "own",
  "store",
  "and",
  "tells",
  "others",
  "by",
  "events",
];

const timeOfDay = () => `${performance.timeOrigin + performance.now()} `;

const writeTokens = (count: number) =>
  Array.from({ length: count }, (_, index) => `${words[index % words.length]} `).join("");

/** The scripted answer, changed as the controls want it. */
export function applyControls(
  answer: Answer,
  { fault, tokens, tellsTime }: Controls,
  { saidSoFar }: Pick<ModelRequest, "saidSoFar">,
): Answer {
  if (fault === "refusal") return { blocks: [], stopReason: "refusal" };
  const words = tokens === null ? "" : writeTokens(tokens).slice(saidSoFar.length);
  const written = tellsTime ? timeOfDay() + words : words;
  const said: Answer =
    tokens === null ? answer : { blocks: written ? [{ type: "text", text: written }] : [] };
  if (fault === "broken-call") return { ...said, blocks: said.blocks.map(breakCall) };
  if (fault !== "max-tokens") return said;
  const texts = said.blocks.filter(({ type }) => type !== "tool_use");
  return { blocks: texts.map(halve), stopReason: "max_tokens" };
}

const breakCall = (block: Block): Block =>
  block.type === "tool_use" ? { ...block, breaksOff: true } : block;

function halve(block: Block): Block {
  if (block.type !== "text") return block;
  const words = block.text.match(/\s*\S+\s*/g) ?? [];
  return { ...block, text: words.slice(0, Math.ceil(words.length / 2)).join("") };
}

/** Statuses that a provider answers with, as Anthropic names them. */
export const statusFaults: Record<string, { status: number; type: string; message: string }> = {
  "400": {
    status: 400,
    type: "invalid_request_error",
    message: "messages: at least one message is required",
  },
  "too-long": {
    status: 400,
    type: "invalid_request_error",
    message: "prompt is too long: 210000 tokens > 200000 maximum",
  },
  credit: {
    status: 400,
    type: "invalid_request_error",
    message: "Your credit balance is too low to access the API.",
  },
  "401": { status: 401, type: "authentication_error", message: "invalid x-api-key" },
  "403": { status: 403, type: "permission_error", message: "Your API key does not have permission." },
  "404": { status: 404, type: "not_found_error", message: "model: claude-unknown" },
  "413": { status: 413, type: "request_too_large", message: "Request exceeds the maximum size" },
  "429": { status: 429, type: "rate_limit_error", message: "This request would exceed your rate limit." },
  "500": { status: 500, type: "api_error", message: "Internal server error" },
  "529": { status: 529, type: "overloaded_error", message: "Overloaded" },
};
