import { marks, none } from "./activities";
import { beginCalls, endActivity, spawnCalls } from "./make-calls";
import { ops } from "./program";
import { enterStation } from "./serve-calls";
import { makeReady, type World } from "./world";

function endRun(world: World, activity: number, hasFailed: boolean): void {
  const { activities, record, now } = world;
  const source = activities.source[activity] ?? none;
  if (source === none) {
    endActivity(world, activity, hasFailed);
    return;
  }
  const runs = record.sources[source];
  if (hasFailed) runs?.fail();
  else
    runs?.add(
      now - (activities.since[activity] ?? now),
      ((activities.mark[activity] ?? 0) & marks.degraded) !== 0,
    );
  activities.end(activity);
}

/** Where it goes on at once: behind a station that takes no time, or where it is told that there is no answer. */
function serve({ stations }: World, station: number, at: number): number {
  if ((stations.away[station] ?? 0) > 0) return 1;
  return stations.service[station] === 0 && stations.gap[station] === 0 ? at + 1 : none;
}

/** The way that chance takes; the end where the weights leave something over. */
function choose({ program, random }: World, first: number, count: number): number {
  let left = random.uniform();
  for (let way = first; way < first + count; way += 1) {
    left -= program.weight[way] ?? 0;
    if (left < 0) return program.to[way] ?? 0;
  }
  return 0;
}

function fork(world: World, activity: number, at: number): void {
  const { activities, program, now } = world;
  const [first, count] = [program.a[at] ?? 0, program.b[at] ?? 0];
  activities.pending[activity] = count;
  activities.left[activity] = 0;
  for (let way = first; way < first + count; way += 1)
    makeReady(world, activities.begin(program.to[way] ?? 0, activity, none, now));
}

/** Does what an activity does next; where it goes on at once, else -1 while it waits or is over. */
function perform(world: World, activity: number, at: number): number {
  const { program, activities, random } = world;
  const a = program.a[at] ?? 0;
  switch (program.op[at]) {
    case ops.serve: {
      const next = serve(world, a, at);
      if (next === none) enterStation(world, a, activity);
      return next;
    }
    case ops.call:
      beginCalls(world, activity, at);
      return none;
    case ops.spawn:
      spawnCalls(world, at);
      return at + 1;
    case ops.choose:
      return choose(world, a, program.b[at] ?? 0);
    case ops.fork:
      fork(world, activity, at);
      return none;
    case ops.jump:
      return a;
    case ops.chance:
      return random.uniform() < (program.x[at] ?? 0) ? a : at + 1;
    case ops.degrade:
      activities.mark[activity] = (activities.mark[activity] ?? 0) | marks.degraded;
      return at + 1;
    default:
      endRun(world, activity, program.op[at] === ops.fail);
      return none;
  }
}

/** Lets an activity go on until it waits for something or is over. */
export function runActivity(world: World, activity: number): void {
  const { activities } = world;
  let at = activities.pc[activity] ?? 0;
  while (at !== none) {
    activities.pc[activity] = at;
    at = perform(world, activity, at);
  }
}
