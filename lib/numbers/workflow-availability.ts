import { readAvailability } from "./component-availability";
import { type Figure, formatShare, knownFigure, unknownFigure } from "./figure";
import { inSeries } from "./formulas/availability";
import type { ModelIndex } from "./model-index";
import { once } from "./once";
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
function listStepNeeds({ calls }: Pick<Trace, "calls">): [string, number][] {
  return calls.flatMap(({ entry, to, isHard, isDetached, visits }) => [
    ...(entry !== null && !isDetached ? [[entry, visits] as [string, number]] : []),
    ...(to && isHard ? [[to.node, visits] as [string, number]] : []),
  ]);
}

/** The share of runs that can't do without each component: by their steps, and by what those call and need. */
function listNeeds(index: ModelIndex, { implied, ...trace }: Trace): [string, number][] {
  const needs = new Map<number, number>();
  const need = (place: number, share: number) => {
    if (share > 0) needs.set(place, Math.min(1, (needs.get(place) ?? 0) + share));
  };
  for (const [node, share] of listStepNeeds(trace)) {
    const place = index.placeOf(node);
    if (place !== undefined) need(place, share);
  }
  for (const place of implied.order([...needs.keys()])) {
    const share = needs.get(place) ?? 0;
    for (const { isHard, to, volume } of implied.at(place))
      if (isHard) need(to.place, share * Math.min(1, volume.calls));
  }
  const isCounted = (node: string) => !uncounted.has(index.components.get(node)?.kind ?? "client");
  return [...needs]
    .map(([place, share]): [string, number] => [index.nodes[place] ?? "", share])
    .filter(([node]) => isCounted(node));
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

interface Composition {
  composed: Figure;
  /** The product of what is known. */
  value: number;
  needs: Availability["needs"];
}

function compose(index: ModelIndex, trace: Trace): Composition {
  const needs = listNeeds(index, trace).map(([component, share]) => ({ component, share }));
  if (needs.length === 0) {
    const missing = [`components that ${trace.workflow.id} needs`];
    return { composed: unknownFigure("share", missing), value: 1, needs };
  }
  const parts = needs.map(({ component, share }) => ({
    component,
    share,
    up: readAvailability(index, component),
  }));
  const known = parts.flatMap(({ component, share, up }) => (up.isKnown ? [{ component, share, up }] : []));
  const missing = parts.flatMap(({ up }) => (up.isKnown ? [] : [up.missing]));
  const value = inSeries(known.map(({ share, up }) => 1 - share * (1 - up.value)));
  const writeLines = () =>
    known.flatMap(({ component, share, up }) => [
      ...(up.line ? [up.line] : []),
      writeNeed(component, up.value, share),
    ]);
  const bound = `at most ${formatShare(value)}, from what is known`;
  const composed: Figure =
    missing.length > 0
      ? unknownFigure("share", missing, known.length > 0 ? [...writeLines(), bound] : [])
      : knownFigure(value, "share", () => ({
          inputs: [...trace.visits.inputs, ...known.flatMap(({ up }) => up.inputs)],
          derivation: [...writeLines(), `product = ${formatShare(value)}`],
        }));
  return { composed, value, needs };
}

/**
 * The product of the availabilities that a run needs, each for the share of runs that needs it; computed when
 * somebody asks for more than the objective.
 */
export function describeAvailability(index: ModelIndex, trace: Trace): Availability {
  const { id, objective: stated } = trace.workflow;
  const promised = readQuantity(stated?.availability, `objective.availability of ${id}`, "share");
  const objective = promised.isKnown ? promised.value : null;
  const found = once(() => compose(index, trace));
  return {
    get composed() {
      return found().composed;
    },
    objective,
    get isMet() {
      const { composed, value, needs } = found();
      return needs.length === 0 ? null : judge(composed, value, objective);
    },
    get needs() {
      return found().needs;
    },
  };
}
