/** How a provider's protocol tells growth, such as the next words of a text: an event for each few letters. */
export interface Protocol<Growth> {
  /** Null for an event that tells something else, or more than growth. */
  read: (event: string) => Growth | null;
  /** What two events in a row tell together; null where they speak of different things. */
  join: (a: Growth, b: Growth) => Growth | null;
  write: (growth: Growth) => string;
}

/** Events in a row that tell one thing together. */
interface Run<Growth> {
  /** The first of them as it came. */
  first: string;
  growth: Growth | null;
  isJoined: boolean;
}

const gap = "\n\n";

function joinPair<Growth>(
  { join }: Protocol<Growth>,
  last: Growth | null,
  growth: Growth | null,
): Growth | null {
  return last === null || growth === null ? null : join(last, growth);
}

/** Once for each run: what has grown by thousands of events isn't written with each of them. */
const writeRun = <Growth>({ write }: Protocol<Growth>, { first, growth, isJoined }: Run<Growth>) =>
  isJoined && growth !== null ? write(growth) : first;

/**
 * Whole server-sent events, whose lines end in a line feed, with growth that follows growth in one: reading an event
 * costs as much for a word as for a line, all the way to the reader.
 */
export const joinEvents =
  <Growth>(protocol: Protocol<Growth>) =>
  (text: string): string => {
    const runs: Run<Growth>[] = [];
    for (const event of text.split(gap)) {
      const growth = protocol.read(event);
      const last = runs.at(-1);
      const both = joinPair(protocol, last?.growth ?? null, growth);
      if (last === undefined || both === null) runs.push({ first: event, growth, isJoined: false });
      else runs[runs.length - 1] = { ...last, growth: both, isJoined: true };
    }
    return runs.map((run) => writeRun(protocol, run)).join(gap);
  };
