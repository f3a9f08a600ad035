import type { Volume } from "./call-volume";
import { addDurations, type Duration, longestOf, noTime, repeatDuration } from "./formulas/duration";
import type { ModelIndex, Target } from "./model-index";
import type { ResponseTime } from "./response-time";
import type { Trace } from "./trace-workflow";

/** How long a visit lasts with all that it waits for; what isn't known of it counts as no time. */
export interface Residence {
  time: Duration;
  isComplete: boolean;
}

export const noResidence: Residence = { time: noTime, isComplete: true };

export const addResidences = (parts: readonly Residence[]): Residence => ({
  time: addDurations(parts.map(({ time }) => time)),
  isComplete: parts.every(({ isComplete }) => isComplete),
});

/** The components and channels whose time is in a visit of the given ones: they, and what they wait for. */
export function listWaited(index: ModelIndex, { implied }: Trace, nodes: Iterable<string>): string[] {
  const seen = new Set<number>();
  const pending = [...nodes].flatMap((node) => index.placeOf(node) ?? []);
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    for (const { to, isAsync } of implied.at(place)) if (!isAsync) pending.push(to.place);
  }
  return [...seen].map((place) => index.nodes[place] ?? "");
}

/** All calls of one use of a relation: in turn, side by side where it fans out, without what a cache answers. */
export function repeatResidence(residence: Residence, volume: Volume, isCacheable: boolean): Residence {
  const { fanOut, calls, attempts, hitRatio } = volume;
  const one = fanOut > 1 ? longestOf([{ time: residence.time, copies: fanOut }]) : residence.time;
  return { ...residence, time: repeatDuration(one, calls * attempts * (isCacheable ? 1 - hitRatio : 1)) };
}

/** How long a visit of a component or a message to a channel lasts, for one that may be answered by caches or not. */
export type FindResidence = (target: Pick<Target, "node" | "isChannel">, isCacheable: boolean) => Residence;

/** Residence of each component in one workflow, looked up once: its own response and the synchronous calls it implies. */
export function createResidences(
  index: ModelIndex,
  { implied }: Trace,
  responses: ReadonlyMap<string, ResponseTime>,
): FindResidence {
  const known = new Map<number, Residence>();

  const own = (node: string): Residence => {
    const response = responses.get(node);
    if (!response) return noResidence;
    return response.isKnown ? { time: response.time, isComplete: true } : { time: noTime, isComplete: false };
  };

  function look(node: string, isChannel: boolean, place: number, isCacheable: boolean): Residence {
    const key = 2 * place + Number(isCacheable);
    const found = known.get(key);
    if (found) return found;
    const parts = [isChannel ? noResidence : own(node)];
    for (const { isAsync, to, volume } of implied.at(place)) {
      if (isAsync) continue;
      const residence = look(to.node, to.isChannel, to.place, isCacheable);
      parts.push(repeatResidence(residence, volume, isCacheable));
    }
    const residence = addResidences(parts);
    known.set(key, residence);
    return residence;
  }
  return ({ node, isChannel }, isCacheable) => {
    const place = index.placeOf(node);
    return place === undefined ? own(node) : look(node, isChannel, place, isCacheable);
  };
}
