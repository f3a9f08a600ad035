import { marks, none } from "./activities";
import type { Guard } from "./network";
import { makeReady, type World } from "./world";

type Breaker = NonNullable<Guard["breaker"]>;

/** Fewer calls than these in a window say nothing about their end. */
const fewestCalls = 10;

/** Whether a breaker keeps a call from being tried. One that was open long enough lets a single call through. */
export function isRefused({ guards, now }: World, guard: number): boolean {
  const openUntil = guards.openUntil[guard] ?? -1;
  if (openUntil < 0) return false;
  if (now < openUntil || guards.isProbing[guard] === 1) return true;
  guards.isProbing[guard] = 1;
  return false;
}

export const isOpen = ({ guards, now }: World, guard: number): boolean =>
  guard !== none && now < (guards.openUntil[guard] ?? -1);

function openBreaker(world: World, guard: number, openFor: number): void {
  const { guards, now } = world;
  guards.openUntil[guard] = now + openFor;
  guards.isProbing[guard] = 0;
  guards.opened[guard] = (guards.opened[guard] ?? 0) + 1;
}

function startWindow({ guards, now }: World, guard: number, window: number): void {
  guards.windowEnd[guard] = now + window;
  guards.calls[guard] = 0;
  guards.failures[guard] = 0;
}

/** The one call that a breaker let through tells whether it closes. */
function endProbe(world: World, guard: number, breaker: Breaker, hasFailed: boolean): void {
  if (hasFailed) {
    openBreaker(world, guard, breaker.openFor);
    return;
  }
  world.guards.openUntil[guard] = -1;
  world.guards.isProbing[guard] = 0;
  startWindow(world, guard, breaker.window);
}

/** Counts a call in the window of a breaker that lets all through. */
function countOutcome(world: World, guard: number, breaker: Breaker, hasFailed: boolean): void {
  const { guards, now } = world;
  if (now >= (guards.windowEnd[guard] ?? 0)) startWindow(world, guard, breaker.window);
  const calls = (guards.calls[guard] ?? 0) + 1;
  const failures = (guards.failures[guard] ?? 0) + Number(hasFailed);
  guards.calls[guard] = calls;
  guards.failures[guard] = failures;
  if (!hasFailed) return;
  const isBad = breaker.isShare
    ? calls >= fewestCalls && failures / calls >= breaker.threshold
    : failures >= breaker.threshold;
  if (isBad) openBreaker(world, guard, breaker.openFor);
}

/** Tells a breaker how a call has ended; one that is open doesn't listen to calls from before. */
export function noteOutcome(world: World, guard: number, hasFailed: boolean): void {
  const breaker = world.network.guards[guard]?.breaker;
  if (!breaker) return;
  if (world.guards.isProbing[guard] === 1) endProbe(world, guard, breaker, hasFailed);
  else if ((world.guards.openUntil[guard] ?? -1) < 0) countOutcome(world, guard, breaker, hasFailed);
}

function standInLine({ guards, activities }: World, guard: number, activity: number): void {
  activities.next[activity] = none;
  activities.mark[activity] = (activities.mark[activity] ?? 0) | marks.queued;
  const last = guards.last[guard] ?? none;
  if (last === none) guards.first[guard] = activity;
  else activities.next[last] = activity;
  guards.last[guard] = activity;
  guards.waiting[guard] = (guards.waiting[guard] ?? 0) + 1;
}

function admit({ guards, activities }: World, guard: number, activity: number): void {
  guards.inside[guard] = (guards.inside[guard] ?? 0) + 1;
  const mark = activities.mark[activity] ?? 0;
  activities.mark[activity] = (mark | marks.admitted) & ~marks.queued;
}

/** Gives a call a place in its bulkhead, or lets it wait for one; "full" where there is none of either. */
export function enterBulkhead(world: World, guard: number, activity: number): "inside" | "waits" | "full" {
  const bulkhead = world.network.guards[guard]?.bulkhead;
  if (!bulkhead) return "inside";
  const { guards } = world;
  if ((guards.inside[guard] ?? 0) < bulkhead.most) {
    admit(world, guard, activity);
    return "inside";
  }
  if ((guards.waiting[guard] ?? 0) < bulkhead.queue) {
    standInLine(world, guard, activity);
    return "waits";
  }
  guards.refused[guard] = (guards.refused[guard] ?? 0) + 1;
  guards.isProbing[guard] = 0;
  return "full";
}

/** A place in a bulkhead is free: for the first that waits for one. */
export function leaveBulkhead(world: World, guard: number, activity: number): void {
  const { guards, activities } = world;
  const mark = activities.mark[activity] ?? 0;
  if ((mark & marks.admitted) === 0) return;
  activities.mark[activity] = mark & ~marks.admitted;
  guards.inside[guard] = (guards.inside[guard] ?? 0) - 1;
  const first = guards.first[guard] ?? none;
  if (first === none) return;
  const next = activities.next[first] ?? none;
  guards.first[guard] = next;
  if (next === none) guards.last[guard] = none;
  guards.waiting[guard] = (guards.waiting[guard] ?? 0) - 1;
  admit(world, guard, first);
  makeReady(world, first);
}

/** Takes a call out of the line in which it gave up waiting. */
export function leaveLine({ guards, activities }: World, guard: number, activity: number): void {
  let before = none;
  let at = guards.first[guard] ?? none;
  while (at !== activity && at !== none) {
    before = at;
    at = activities.next[at] ?? none;
  }
  if (at === none) return;
  const next = activities.next[activity] ?? none;
  if (before === none) guards.first[guard] = next;
  else activities.next[before] = next;
  if (next === none) guards.last[guard] = before;
  guards.waiting[guard] = (guards.waiting[guard] ?? 0) - 1;
}
