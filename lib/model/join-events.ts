/** How a provider's protocol tells growth, such as the next words of a text: an event for each few letters. */
export interface Protocol<Growth> {
  /** Null for an event that tells something else, or more than growth. */
  read: (event: string) => Growth | null;
  /** What two events in a row tell together; null where they speak of different things. */
  join: (a: Growth, b: Growth) => Growth | null;
  write: (growth: Growth) => string;
}

const gap = "\n\n";

function joinPair<Growth>(
  { join }: Protocol<Growth>,
  last: Growth | null,
  growth: Growth | null,
): Growth | null {
  return last === null || growth === null ? null : join(last, growth);
}

/**
 * Whole server-sent events with growth that follows growth in one: reading an event costs as much for a word as for a
 * line, all the way to the reader.
 */
export const joinEvents =
  <Growth>(protocol: Protocol<Growth>) =>
  (text: string): string => {
    const said: string[] = [];
    let last: Growth | null = null;
    for (const event of text.split(gap)) {
      const growth = protocol.read(event);
      const both: Growth | null = joinPair(protocol, last, growth);
      if (both === null) said.push(event);
      else said[said.length - 1] = protocol.write(both);
      last = both ?? growth;
    }
    return said.join(gap);
  };
