import { joinEvents } from "./join-events";

interface Growth {
  /** All before the words; two events that grow the same thing begin alike. */
  head: string;
  /** As they stand in the JSON text: what is escaped stays so. */
  words: string;
}

/**
 * The events by which a block grows, read as text, since there is one for every token of every answer. A signature, a
 * citation or an event that is written in another way stands for itself.
 */
const growth =
  /^(event: content_block_delta\ndata: \{"type":"content_block_delta","index":\d+,"delta":\{"type":"(?:text_delta","text|thinking_delta","thinking|input_json_delta","partial_json)":")((?:[^"\\]|\\.)*)"\} *\}$/;

/** Joins events of Anthropic's Messages API. */
export const joinClaudeEvents = joinEvents<Growth>({
  read: (event) => {
    const [, head, words] = growth.exec(event) ?? [];
    return head === undefined || words === undefined ? null : { head, words };
  },
  join: (a, b) => (a.head === b.head ? { ...a, words: a.words + b.words } : null),
  write: ({ head, words }) => `${head}${words}"}}`,
});
