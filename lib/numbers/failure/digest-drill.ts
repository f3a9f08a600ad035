import { formatTime } from "../figure";
import { writeFigure, writeGrounds } from "../write-figure";
import type { Drill } from "./drill-failure";
import type { FailureEffect } from "./failure-effect";

/** A drill as words that can be quoted. */
export interface DrillDigest {
  target: string;
  name: string;
  outage: string;
  /** Those that don't go on as before. */
  workflows: {
    id: string;
    state: FailureEffect["state"];
    because: string;
    instead: string[];
    slowerBy?: string;
  }[];
  /** Workflows that don't notice. */
  untouched: string[];
  runsThatFail: string;
  backlog: string;
  workedOffIn: string;
  overflows: { channel: string; after: string }[];
  /** The arithmetic behind backlog and drain. */
  how: string[];
  /** What was assumed, left out or is missing. */
  grounds: string[];
}

const digestEffect = ({ workflow, state, because, fallbacks, slowerBy }: FailureEffect) => ({
  id: workflow,
  state,
  because: because.join(" → "),
  instead: [...fallbacks],
  ...(slowerBy && { slowerBy: writeFigure(slowerBy) }),
});

/** Puts what an outage does into a few words each. */
export function digestDrill(drill: Drill): DrillDigest {
  const { target, name, outage, effects, failed, backlog, drain, overflows } = drill;
  const told = [failed, drain.isKnown ? drain : backlog];
  return {
    target,
    name,
    outage: formatTime(outage),
    workflows: effects.filter(({ state }) => state !== "works").map(digestEffect),
    untouched: effects.filter(({ state }) => state === "works").map(({ workflow }) => workflow),
    runsThatFail: writeFigure(failed),
    backlog: writeFigure(backlog),
    workedOffIn: writeFigure(drain),
    overflows: overflows.map(({ channel, at }) => ({ channel, after: writeFigure(at) })),
    how: [...new Set(told.flatMap(({ derivation }) => derivation))],
    grounds: [...new Set([failed, backlog, drain].flatMap(writeGrounds))],
  };
}
