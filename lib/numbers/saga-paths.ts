import type { StepCall, Trace } from "./trace-workflow";

/** One way through a workflow from its start to an end, and the share of runs that take it. */
export interface SagaPath {
  weight: number;
  calls: readonly StepCall[];
}

const mostPaths = 2000;

const join = (heads: readonly SagaPath[], tails: readonly SagaPath[]): SagaPath[] =>
  heads.flatMap((head) =>
    tails.map((tail) => ({ weight: head.weight * tail.weight, calls: [...head.calls, ...tail.calls] })),
  );

const nothing: readonly SagaPath[] = [{ weight: 1, calls: [] }];

/** Where a branch ends because it meets others, each of which brings a part of the one run that goes on. */
interface Meeting {
  id: string;
  branches: number;
}

type Ways = readonly { to: string; weight: number }[];

/**
 * Every way through a workflow: branches that are never taken are left out, parallel branches stand in turn, a loop's
 * body stands once. Null when there are more ways than can be told apart one by one.
 */
export function listSagaPaths({ calls, visits }: Trace): SagaPath[] | null {
  const byStep = new Map(calls.map((call) => [call.step.id, call]));
  let isTooMany = false;

  function follow(id: string, stop: Meeting | null, passed: ReadonlySet<string>): readonly SagaPath[] {
    const call = byStep.get(id);
    if (!call || id === stop?.id || passed.has(id) || isTooMany) return nothing;
    const ways = (visits.ways.get(id) ?? []).filter(({ weight }) => weight > 0);
    const inside = new Set([...passed, id]);
    const goOn = followers[call.step.kind] ?? choose;
    const found = join([{ weight: 1, calls: [call] }], goOn(id, ways, stop, inside));
    isTooMany ||= found.length > mostPaths;
    return found;
  }

  function choose(
    _: string,
    ways: Ways,
    stop: Meeting | null,
    passed: ReadonlySet<string>,
  ): readonly SagaPath[] {
    const shares = ways.map(({ to, weight }) => ({
      to,
      share: to === stop?.id ? weight * stop.branches : weight,
    }));
    const taken = shares.flatMap(({ to, share }) =>
      follow(to, stop, passed).map((path) => ({ ...path, weight: path.weight * share })),
    );
    const rest = 1 - shares.reduce((sum, { share }) => sum + share, 0);
    return rest > 1e-9 ? [...taken, { weight: rest, calls: [] }] : taken;
  }

  function followBranches(id: string, ways: Ways, stop: Meeting | null, passed: ReadonlySet<string>) {
    const meeting = visits.meetings.get(id);
    const inner = meeting === undefined ? stop : { id: meeting, branches: ways.length };
    const sides = ways.map(({ to }) => follow(to, inner, passed));
    const rest = meeting === undefined ? nothing : follow(meeting, stop, passed);
    return [...sides, rest].reduce(join, nothing);
  }

  function followLoop(id: string, [body, after]: Ways, stop: Meeting | null, passed: ReadonlySet<string>) {
    const round = body ? follow(body.to, { id, branches: 1 }, passed) : nothing;
    return join(round, after ? follow(after.to, stop, passed) : nothing);
  }

  const followers: Partial<Record<StepCall["step"]["kind"], typeof choose>> = {
    parallel: followBranches,
    loop: followLoop,
  };
  const paths = visits.start ? follow(visits.start.id, null, new Set()) : [];
  return isTooMany ? null : [...paths];
}
