import type { Step } from "@/lib/design/schema";
import { isWrite } from "@/lib/numbers/count-calls";
import type { StepCall } from "@/lib/numbers/trace-workflow";
import { type Compiling, createVisits, type FindVisit, type Manner } from "./compile-visit";
import { findAftermath } from "./find-aftermath";
import type { CallTerms } from "./program";

type Way = { to: string; weight: number };

const mannerOf = (call: StepCall): Manner => ({ isCacheable: call.isCacheable, isWrite: isWrite(call) });

/** The program of one workflow's runs, in which steps have places as soon as a way leads to them. */
class WorkflowCompiler {
  #compiling: Compiling;
  #find: FindVisit;
  #calls: ReadonlyMap<string, StepCall>;
  #places = new Map<string, { at: number | null; wanted: ((at: number) => void)[] }>();
  #pending: { step: string; stop: string | undefined }[] = [];

  constructor(compiling: Compiling) {
    this.#compiling = compiling;
    this.#find = createVisits(compiling);
    this.#calls = new Map(compiling.trace.calls.map((call) => [call.step.id, call]));
  }

  /** Tells where a step begins once that is known; branches and rounds end where they `stop`. */
  #reach(step: string, stop: string | undefined, tell: (at: number) => void): void {
    if (step === stop || !this.#calls.has(step)) {
      tell(this.#compiling.assembler.ends.done);
      return;
    }
    const key = `${step} ${stop}`;
    const place = this.#places.get(key);
    if (!place) {
      this.#places.set(key, { at: null, wanted: [tell] });
      this.#pending.push({ step, stop });
    } else if (place.at === null) place.wanted.push(tell);
    else tell(place.at);
  }

  #jump(step: string | undefined, stop: string | undefined): void {
    const { assembler } = this.#compiling;
    if (step === undefined) {
      assembler.done();
      return;
    }
    const jump = assembler.jump(0);
    this.#reach(step, stop, (at) => {
      jump.a = at;
    });
  }

  #termsOf(call: StepCall): CallTerms | null {
    const { to, relation, step, volume, isCacheable } = call;
    if (!to) return null;
    const entry = this.#find(to, mannerOf(call));
    const { policies, trace } = this.#compiling;
    const key = `${trace.workflow.id}/${step.id}`;
    return {
      entry,
      policy: relation
        ? policies.find(key, { relation, step, isOptional: !call.isHard || call.isDetached })
        : -1,
      calls: volume.calls,
      copies: Math.round(volume.fanOut),
      hitRatio: isCacheable ? volume.hitRatio : 0,
    };
  }

  #writeCall(call: StepCall, stop: string | undefined): void {
    const { assembler } = this.#compiling;
    const terms = this.#termsOf(call);
    if (!terms) return;
    if (call.isDetached) {
      assembler.spawn(terms);
      return;
    }
    const after = findAftermath(this.#compiling.trace, call);
    const made = assembler.call(terms);
    if (after.kind === "fails") return;
    const skip = assembler.jump(0);
    made.d = assembler.here();
    assembler.degrade();
    if (after.kind === "ends") assembler.done();
    if (after.kind === "goes to") this.#jump(after.step, stop);
    skip.a = assembler.here();
  }

  /** What a step enters, calls and publishes. */
  #writeStep(call: StepCall, visits: { entry: number | null; channels: number[] }, stop: string | undefined) {
    const { assembler } = this.#compiling;
    if (visits.entry !== null) {
      if (call.isDetached) assembler.spawn({ entry: visits.entry });
      else assembler.call({ entry: visits.entry });
    }
    this.#writeCall(call, stop);
    for (const entry of visits.channels) assembler.spawn({ entry });
  }

  #writeChoice(ways: readonly Way[], stop: string | undefined): void {
    const [only] = ways;
    if (!only || (ways.length === 1 && only.weight >= 1)) {
      this.#jump(only?.to, stop);
      return;
    }
    const { assembler } = this.#compiling;
    const { a: first } = assembler.choose(ways.map(({ weight }) => ({ to: 0, weight })));
    this.#patchWays(first, ways, stop);
  }

  #patchWays(first: number, ways: readonly Way[], stop: string | undefined): void {
    for (const [place, { to }] of ways.entries())
      this.#reach(to, stop, (at) => {
        const way = this.#compiling.assembler.program.ways[first + place];
        if (way) way.to = at;
      });
  }

  #writeFork(step: Step, ways: readonly Way[], stop: string | undefined): void {
    const { assembler, trace } = this.#compiling;
    const meeting = trace.visits.meetings.get(step.id);
    const { a: first } = assembler.fork(ways.map(() => 0));
    this.#patchWays(first, ways, meeting ?? stop);
    this.#jump(meeting, stop);
  }

  /** Rounds of a loop: a fixed number where it is bounded, else another with the same probability each time. */
  #writeLoop(step: Step, body: Way, after: Way | undefined, stop: string | undefined): void {
    const { assembler } = this.#compiling;
    const { weight } = body;
    const isBounded = step.maxIterations !== undefined || weight >= 1;
    const begin = assembler.here();
    const leave = isBounded ? null : assembler.chance(1 - weight, 0);
    const rounds = weight >= 1 ? 1 : weight / (1 - weight);
    const round = assembler.call({ entry: 0, calls: isBounded ? rounds : 1 });
    this.#reach(body.to, step.id, (at) => {
      round.b = at;
    });
    if (leave) {
      assembler.jump(begin);
      leave.a = assembler.here();
    }
    this.#jump(after?.to, stop);
  }

  #writeWays(step: Step, stop: string | undefined): void {
    const ways = this.#compiling.trace.visits.ways.get(step.id) ?? [];
    const [body, after] = ways;
    if (step.kind === "parallel" && body) this.#writeFork(step, ways, stop);
    else if (step.kind === "loop" && body) this.#writeLoop(step, body, after, stop);
    else this.#writeChoice(ways, stop);
  }

  #write(step: string, stop: string | undefined): void {
    const call = this.#calls.get(step);
    const place = this.#places.get(`${step} ${stop}`);
    if (!call || !place) return;
    const { entry } = call;
    const channels = (call.step.publishes ?? []).map((node) =>
      this.#find({ node, isChannel: true }, { isCacheable: false, isWrite: true }),
    );
    const visits = {
      entry: entry === null ? null : this.#find({ node: entry, isChannel: false }, mannerOf(call)),
      channels,
    };
    this.#termsOf(call);
    const at = this.#compiling.assembler.here();
    place.at = at;
    for (const tell of place.wanted) tell(at);
    this.#writeStep(call, visits, stop);
    this.#writeWays(call.step, stop);
  }

  compile(): number {
    const { assembler, trace } = this.#compiling;
    let entry = assembler.ends.done;
    if (trace.visits.start)
      this.#reach(trace.visits.start.id, undefined, (at) => {
        entry = at;
      });
    for (let next = this.#pending.shift(); next; next = this.#pending.shift())
      this.#write(next.step, next.stop);
    return entry;
  }
}

/** Writes what the runs of a workflow do, as its trace tells; where they begin. */
export const compileWorkflow = (compiling: Compiling): number => new WorkflowCompiler(compiling).compile();
