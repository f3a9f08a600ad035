import type { Quantity } from "@/lib/design/schema";
import { type Figure, formatNumber, formatTime, type Input, knownFigure } from "../figure";
import { computeBacklog } from "../formulas/backlog";
import type { ModelIndex } from "../model-index";
import { type Reading, readQuantity } from "../read-quantity";
import type { Owed } from "./count-owed";

/** What waits while something is away. */
export interface Waiting {
  /** Calls or messages per second that wait. */
  rate: number;
  inputs: Input[];
  lines: string[];
  missing: string[];
}

const nothing: Waiting = { rate: 0, inputs: [], lines: [], missing: [] };

/** A workflow whose runs go on meanwhile, and what each of them leaves to be done later. */
interface GoingOn {
  id: string;
  peak: Reading;
  owed: Owed;
}

function addRuns(waiting: Waiting, { id, peak }: GoingOn, perRun: number): Waiting {
  const { rate, inputs, lines, missing } = waiting;
  if (!peak.isKnown) return { ...waiting, missing: [...missing, peak.missing] };
  const more = peak.value * perRun;
  const line = `${id}: ${formatNumber(peak.value)} /s × ${formatNumber(perRun)} calls a run = ${formatNumber(more)} /s`;
  return { rate: rate + more, inputs: [...inputs, peak.input], lines: [...lines, line], missing };
}

/** What waits for each component and channel that calls are owed to, or in each channel that keeps messages. */
export function listWaiting(goingOn: readonly GoingOn[], what: keyof Owed): ReadonlyMap<string, Waiting> {
  const piles = new Map<string, Waiting>();
  for (const workflow of goingOn)
    for (const [node, perRun] of workflow.owed[what])
      piles.set(node, addRuns(piles.get(node) ?? nothing, workflow, perRun));
  return piles;
}

export const addWaiting = (all: readonly Waiting[]): Waiting => ({
  rate: all.reduce((sum, { rate }) => sum + rate, 0),
  inputs: all.flatMap(({ inputs }) => inputs),
  lines: all.flatMap(({ lines }) => lines),
  missing: all.flatMap(({ missing }) => missing),
});

/** What has piled up after an outage of so many seconds: λ·D. */
export function describeBacklog({ rate, inputs, lines, missing }: Waiting, outage: number): Figure {
  const { waiting } = computeBacklog(rate, Number.POSITIVE_INFINITY, outage);
  return knownFigure(waiting, "calls", () => ({
    inputs,
    leftOut: missing,
    derivation: [
      ...lines,
      `${formatNumber(rate)} /s × ${formatTime(outage)} = ${formatNumber(waiting)} calls wait; tries in between don't count`,
    ],
  }));
}

function describeOverflow(id: string, maxDepth: Quantity | undefined, rate: number): Figure | null {
  const depth = readQuantity(maxDepth, `maxDepth of ${id}`, "count", "low");
  if (!depth.isKnown || rate === 0) return null;
  const at = depth.value / rate;
  const line = `${formatNumber(depth.value)} ÷ ${formatNumber(rate)} /s = ${formatTime(at)}`;
  return knownFigure(at, "s", () => ({ inputs: [depth.input], derivation: [line] }));
}

/** The channels that are full before the outage ends, and when: from its beginning, by the messages that wait in each. */
export const listOverflows = (
  { channels }: ModelIndex,
  messages: ReadonlyMap<string, Waiting>,
  outage: number,
): { channel: string; at: Figure }[] =>
  [...messages].flatMap(([channel, { rate }]) => {
    const at = describeOverflow(channel, channels.get(channel)?.maxDepth, rate);
    return at?.isKnown && at.value <= outage ? [{ channel, at }] : [];
  });
