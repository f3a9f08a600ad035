import { readVolume } from "./call-volume";
import { readAvailability } from "./component-availability";
import { type Figure, formatShare, knownFigure, unknownFigure } from "./figure";
import { inSeries } from "./formulas/availability";
import type { ModelIndex } from "./model-index";
import { readQuantity } from "./read-quantity";
import type { Trace } from "./trace-workflow";

/** How often a workflow is up, as a share of 1. */
export interface Availability {
  composed: Figure;
  /** What the design promises of the workflow; null when it promises nothing. */
  objective: number | null;
  /** Null while the composed availability isn't known. */
  isMet: boolean | null;
  /** The components that it can't do without, and the share of runs that need each. */
  needs: { component: string; share: number }[];
}

const uncounted = new Set(["person", "client"]);

/** The components and channels that steps can't do without, and the share of runs in which they do so. */
function listStepNeeds({ calls }: Trace): [string, number][] {
  return calls.flatMap(({ entry, to, isHard, isDetached, visits }) => [
    ...(entry !== null && !isDetached ? [[entry, visits] as [string, number]] : []),
    ...(to && isHard ? [[to.node, visits] as [string, number]] : []),
  ]);
}

/** The share of runs that can't do without each component: by their steps, and by what those call and need. */
function listNeeds(index: ModelIndex, trace: Trace): Map<string, number> {
  const needs = new Map<string, number>();
  const need = (node: string, share: number) => needs.set(node, Math.min(1, (needs.get(node) ?? 0) + share));
  for (const [node, share] of listStepNeeds(trace)) need(node, share);
  for (const node of trace.implied.order([...needs.keys()])) {
    const hard = trace.implied.from(node).filter(({ isHard }) => isHard);
    for (const { to, relation } of hard)
      need(to.node, (needs.get(node) ?? 0) * Math.min(1, readVolume(index, relation, 0).calls));
  }
  const isCounted = (node: string) => !uncounted.has(index.components.get(node)?.kind ?? "client");
  return new Map([...needs].filter(([node, share]) => share > 0 && isCounted(node)));
}

const writeNeed = (component: string, value: number, share: number) =>
  share > 1 - 1e-9
    ? `${component}: ${formatShare(value)}`
    : `${component}: ${formatShare(value)}, needed by ${formatShare(share)} of runs`;

/** Missed as soon as the known parts alone fall short; kept only when all parts are known. */
function judge(composed: Figure, value: number, objective: number | null): boolean | null {
  if (objective === null) return null;
  if (value < objective) return false;
  return composed.isKnown ? true : null;
}

/** The product of the availabilities that a run needs, each for the share of runs that needs it. */
export function describeAvailability(index: ModelIndex, trace: Trace): Availability {
  const { workflow } = trace;
  const needs = [...listNeeds(index, trace)].map(([component, share]) => ({ component, share }));
  const parts = needs.map(({ component, share }) => ({
    component,
    share,
    up: readAvailability(index, component),
  }));
  const known = parts.flatMap(({ component, share, up }) => (up.isKnown ? [{ component, share, up }] : []));
  const missing = parts.flatMap(({ up }) => (up.isKnown ? [] : [up.missing]));
  const value = inSeries(known.map(({ share, up }) => 1 - share * (1 - up.value)));
  const lines = known.flatMap(({ component, share, up }) => [
    ...(up.line ? [up.line] : []),
    writeNeed(component, up.value, share),
  ]);
  const promised = readQuantity(
    workflow.objective?.availability,
    `objective.availability of ${workflow.id}`,
    "share",
  );
  const objective = promised.isKnown ? promised.value : null;
  if (needs.length === 0) {
    const composed = unknownFigure("share", [`components that ${workflow.id} needs`]);
    return { composed, objective, isMet: null, needs };
  }
  const bound = `at most ${formatShare(value)}, from what is known`;
  const composed: Figure =
    missing.length > 0
      ? unknownFigure("share", missing, known.length > 0 ? [...lines, bound] : [])
      : knownFigure(value, "share", () => ({
          inputs: [...trace.visits.inputs, ...known.flatMap(({ up }) => up.inputs)],
          derivation: [...lines, `product = ${formatShare(value)}`],
        }));
  return { composed, objective, isMet: judge(composed, value, objective), needs };
}
