/** What an activity does next, by number, since an activity is a place in a list of these. */
export const ops = {
  /** Ends well. */
  done: 0,
  /** Ends badly. */
  fail: 1,
  /** Is served at station `a`. */
  serve: 2,
  /** Does what begins at `b` and waits for it: `x` times in turn, `c` copies side by side, by policy `a`; else `d`. */
  call: 3,
  /** Starts what begins at `b` by policy `a` and goes on: `x` times in turn. */
  spawn: 4,
  /** Goes one of the `b` ways from way `a` on, by their weights. */
  choose: 5,
  /** Goes all of the `b` ways from way `a` on side by side and waits for them; `d` if one fails. */
  fork: 6,
  /** Goes to `a`. */
  jump: 7,
  /** Goes to `a` with probability `x`. */
  chance: 8,
  /** Notes that less was done than was asked. */
  degrade: 9,
} as const;

export interface Instruction {
  op: number;
  a: number;
  b: number;
  c: number;
  d: number;
  /** How many times, or with which probability. */
  x: number;
  /** The share of calls that a cache answers. */
  y: number;
}

interface Way {
  to: number;
  weight: number;
}

/** All that activities may do, and the ways that `choose` and `fork` take. */
export interface Program {
  instructions: readonly Instruction[];
  ways: readonly Way[];
}

/** What a call says beside where it leads. Without a policy nothing is tried again and nothing ends the wait. */
export interface CallTerms {
  policy?: number;
  entry: number;
  calls?: number;
  copies?: number;
  hitRatio?: number;
  onFail?: number;
}

const blank: Instruction = { op: ops.done, a: 0, b: 0, c: 0, d: 0, x: 0, y: 0 };

/** Writes a program. Each instruction may still be changed until the program is read. */
export function createAssembler() {
  const instructions: Instruction[] = [];
  const ways: Way[] = [];
  const emit = (instruction: Partial<Instruction>): Instruction => {
    const whole = { ...blank, ...instruction };
    instructions.push(whole);
    return whole;
  };
  const addWays = (added: readonly Way[]) => {
    const at = ways.length;
    ways.push(...added.map((way) => ({ ...way })));
    return at;
  };
  const callFields = ({
    policy = -1,
    entry,
    calls = 1,
    copies = 1,
    hitRatio = 0,
    onFail = 0,
  }: CallTerms) => ({
    a: policy,
    b: entry,
    c: copies,
    d: onFail,
    x: calls,
    y: hitRatio,
  });
  const done = emit({ op: ops.done });
  const failed = emit({ op: ops.fail });
  return {
    program: { instructions, ways } satisfies Program,
    /** Where the next instruction will be. */
    here: () => instructions.length,
    /** Two places that every program has. */
    ends: { done: instructions.indexOf(done), failed: instructions.indexOf(failed) },
    done: () => emit({ op: ops.done }),
    serve: (station: number) => emit({ op: ops.serve, a: station }),
    call: (terms: CallTerms) => emit({ op: ops.call, ...callFields({ onFail: 1, ...terms }) }),
    spawn: (terms: CallTerms) => emit({ op: ops.spawn, ...callFields(terms) }),
    choose: (added: readonly Way[]) => emit({ op: ops.choose, a: addWays(added), b: added.length }),
    fork: (entries: readonly number[], onFail = 1) =>
      emit({
        op: ops.fork,
        a: addWays(entries.map((to) => ({ to, weight: 1 }))),
        b: entries.length,
        d: onFail,
      }),
    jump: (to: number) => emit({ op: ops.jump, a: to }),
    chance: (probability: number, to: number) => emit({ op: ops.chance, a: to, x: probability }),
    degrade: () => emit({ op: ops.degrade }),
  };
}

export type Assembler = ReturnType<typeof createAssembler>;
