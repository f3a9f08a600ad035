import type { Step } from "@/lib/design/schema";
import { isKept } from "@/lib/numbers/failure/spread-failure";
import type { StepCall } from "@/lib/numbers/trace-workflow";
import { findTerms, type Publishing, prepareStep, type StepVisits } from "./compile-step";
import { type Compiling, createVisits, type FindVisit } from "./compile-visit";
import { findAftermath } from "./find-aftermath";

type Way = { to: string; weight: number };

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

  #writeCall(call: StepCall, stop: string | undefined): void {
    const { assembler } = this.#compiling;
    const terms = findTerms(this.#compiling, this.#find, call);
    if (!terms) return;
    if (call.isDetached) {
      assembler.spawn(terms);
      return;
    }
    this.#goOn(assembler.call(terms), call, stop);
  }

  /** What becomes of the run where something that a step does has failed. */
  #goOn(made: { d: number }, call: StepCall, stop: string | undefined): void {
    const { assembler } = this.#compiling;
    const after = findAftermath(this.#compiling.trace, call);
    if (after.kind === "fails") return;
    const skip = assembler.jump(0);
    made.d = assembler.here();
    assembler.degrade();
    if (after.kind === "ends") assembler.done();
    if (after.kind === "goes to") this.#jump(after.step, stop);
    skip.a = assembler.here();
  }

  /** A message is kept in the outbox of its step while its channel is away; without one the step fails then. */
  #publish(call: StepCall, { entry, gate, policy }: Publishing, stop: string | undefined): void {
    const { assembler } = this.#compiling;
    if (call.isDetached || isKept(call.step)) {
      assembler.spawn({ entry, policy });
      return;
    }
    this.#goOn(assembler.call({ entry: gate }), { ...call, isHard: true }, stop);
    assembler.spawn({ entry });
  }

  /** The jump past what a caller would have done, where it isn't up and a run goes on without that. */
  #enter(call: StepCall, entry: number, stop: string | undefined): { a: number } | null {
    const { assembler, trace } = this.#compiling;
    if (call.isDetached) {
      assembler.spawn({ entry });
      return null;
    }
    const made = assembler.call({ entry });
    const isLeftOut = findAftermath(trace, { ...call, isHard: true }).kind === "goes on";
    if (!isLeftOut) {
      this.#goOn(made, { ...call, isHard: true }, stop);
      return null;
    }
    const skip = assembler.jump(0);
    made.d = assembler.here();
    assembler.degrade();
    const missed = assembler.jump(0);
    skip.a = assembler.here();
    return missed;
  }

  /** What a step enters, calls and publishes. */
  #writeStep(call: StepCall, visits: StepVisits, stop: string | undefined): void {
    const { assembler } = this.#compiling;
    const missed = visits.entry === null ? null : this.#enter(call, visits.entry, stop);
    this.#writeCall(call, stop);
    for (const publishing of visits.channels) this.#publish(call, publishing, stop);
    if (missed) missed.a = assembler.here();
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
    const visits = prepareStep(this.#compiling, this.#find, call);
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
