import type { Figure } from "../figure";

/** How much waits at a moment, in seconds from the beginning of the outage. */
export interface BacklogPoint {
  at: number;
  waiting: number;
}

interface Pile {
  backlog: Figure;
  drain: Figure;
}

const coursePoints = 24;

/**
 * What waits for several parts together: of each straight up while it is away, and straight down while it catches up.
 * Empty where nothing waits, or where a backlog or its drain isn't known.
 */
export function drawCourse(piles: readonly Pile[], outage: number): BacklogPoint[] {
  const known = piles.flatMap(({ backlog, drain }) =>
    backlog.isKnown && drain.isKnown ? [{ most: backlog.value, drained: drain.value }] : [],
  );
  const waited = known.filter(({ most }) => most > 0);
  if (known.length < piles.length || waited.length === 0) return [];
  const ends = waited.map(({ drained }) => outage + drained);
  const end = Math.max(...ends);
  const moments = Array.from({ length: coursePoints + 1 }, (_, at) => (at / coursePoints) * end);
  const waitingAt = (at: number) =>
    waited.reduce(
      (sum, { most, drained }) =>
        sum + (at <= outage ? (most * at) / outage : most * Math.max(0, (outage + drained - at) / drained)),
      0,
    );
  return [...new Set([...moments, outage, ...ends])]
    .toSorted((a, b) => a - b)
    .map((at) => ({ at, waiting: waitingAt(at) }));
}
