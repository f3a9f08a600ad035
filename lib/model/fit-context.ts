import type { ModelMessage } from "ai";

interface Thread {
  messages: ModelMessage[];
  /** What the messages may take together, in the unit of `countTokens`. */
  limit: number;
  countTokens: (message: ModelMessage) => number;
}

/** A turn is what the user said and all that followed: tool calls and their results stay together. */
function splitTurns(messages: ModelMessage[]): ModelMessage[][] {
  const turns: ModelMessage[][] = [];
  for (const message of messages) {
    const turn = turns.at(-1);
    if (turn && message.role !== "user") turn.push(message);
    else turns.push([message]);
  }
  return turns;
}

/** Said by the assistant, since some models' templates insist that the two sides take turns. */
const noteLeftOut = (leftOut: number): ModelMessage => ({
  role: "assistant",
  content: `[${leftOut} earlier messages are left out here: the conversation has outgrown what I can read at once. The design holds what they decided.]`,
});

/**
 * Leaves out the oldest whole turns until the rest fits, and puts a note in their place. The user's first message
 * and the newest turn always stay, even where they alone are too long.
 */
export function fitContext({ messages, limit, countTokens }: Thread) {
  const sum = (some: ModelMessage[]) => some.reduce((total, message) => total + countTokens(message), 0);
  const openingLength = messages.findIndex(({ role }) => role === "user") + 1;
  const opening = messages.slice(0, openingLength);
  const turns = splitTurns(messages.slice(openingLength));
  if (sum(messages) <= limit) return { messages, leftOut: 0 };

  const room = limit - sum(opening) - countTokens(noteLeftOut(messages.length));
  let kept = sum(turns.flat());
  let dropped = 0;
  while (dropped < turns.length - 1 && kept > room) {
    kept -= sum(turns[dropped] ?? []);
    dropped += 1;
  }
  const leftOut = turns.slice(0, dropped).flat().length;
  if (leftOut === 0) return { messages, leftOut };
  return { messages: [...opening, noteLeftOut(leftOut), ...turns.slice(dropped).flat()], leftOut };
}
