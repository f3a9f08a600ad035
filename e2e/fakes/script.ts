export type Block =
  | { type: "thinking"; text: string }
  | { type: "text"; text: string }
  | { type: "tool_use"; name: string; input: unknown; breaksOff?: boolean };

/** One answer of the model: what it thinks, says and calls. Why it stopped follows from that, unless it is said. */
export interface Answer {
  blocks: Block[];
  stopReason?: "refusal" | "max_tokens";
}

/** What of a request a script may look at, alike for all wires. */
export interface ModelRequest {
  lastUserText: string;
  /** How many messages the user has written: 1 in a new thread. */
  turn: number;
  /** How many answers the model gave already since the user's last message: 0 at first, 1 after a tool's result. */
  step: number;
  toolNames: string[];
  /** What the model said already of the answer that it is to go on with; empty where it begins one. */
  saidSoFar: string;
}

/** `steps[n]` answers step n of a turn, the last one all further steps. */
export interface Script {
  when: RegExp | ((request: ModelRequest) => boolean);
  steps: (Answer | ((request: ModelRequest) => Answer))[];
  /** What goes wrong, and events a second, as a message may ask for it too. */
  fault?: string;
  pace?: number;
}

const matches = ({ when }: Script, request: ModelRequest) =>
  when instanceof RegExp ? when.test(request.lastUserText) : when(request);

/** What is left of an answer of which `said` was said already. */
function goOnAfter(said: string, { blocks, ...rest }: Answer): Answer {
  let before = said;
  const left = blocks.flatMap((block): Block[] => {
    if (block.type === "thinking") return [];
    if (block.type !== "text") return [block];
    const known = [before, block.text].find((text) => block.text.startsWith(text) && before.startsWith(text));
    before = before.slice(known?.length ?? 0);
    const text = block.text.slice(known?.length ?? 0);
    return text === "" ? [] : [{ ...block, text }];
  });
  return { ...rest, blocks: left };
}

/** The first script that matches. */
export const findScript = (scripts: Script[], request: ModelRequest): Script | undefined =>
  scripts.find((candidate) => matches(candidate, request));

/** The answer of the first script that matches, without calls of tools that the request does not offer. */
export function pickAnswer(scripts: Script[], request: ModelRequest): Answer {
  const script = findScript(scripts, request);
  const step = script?.steps[Math.min(request.step, script.steps.length - 1)];
  if (!step) return { blocks: [{ type: "text", text: "There is no script for this request." }] };
  const answer = typeof step === "function" ? step(request) : step;
  const blocks = answer.blocks.filter(
    (block) => block.type !== "tool_use" || request.toolNames.includes(block.name),
  );
  const whole = { ...answer, blocks };
  return request.saidSoFar === "" ? whole : goOnAfter(request.saidSoFar, whole);
}
