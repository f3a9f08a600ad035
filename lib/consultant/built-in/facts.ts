import type { Wish } from "./find-wishes";

/** What was said about a design's surroundings. Absent means nobody said it. */
export interface Facts {
  peakPerSecond?: number;
  /** The load was worked out from an assumed one ("ten times the load"), so it isn't stated. */
  isPeakComputed?: boolean;
  users?: number;
  latencyMs?: number;
  availabilityPercent?: number;
  teamSize?: number;
  budget?: { value: number; unit: string };
  timeline?: string;
  frameworks: readonly string[];
  /** Technology that is there already. */
  technologies: readonly string[];
  /** What is to be used, whatever the scores say; the later wish counts. */
  wishes: readonly Wish[];
  /** Ids of capabilities that are not wanted. */
  excluded: readonly string[];
  /** Names of stages that a pipeline has beside the usual ones. */
  stages: readonly string[];
  asksMicroservices: boolean;
  /** How many times the load that was known before. */
  loadFactor?: number;
  /** Answers that are kept word by word, by the question's id. */
  notes: Readonly<Record<string, string>>;
}

export const noFacts: Facts = {
  frameworks: [],
  technologies: [],
  wishes: [],
  excluded: [],
  stages: [],
  asksMicroservices: false,
  notes: {},
};

const union = (first: readonly string[], second: readonly string[]) => [...new Set([...first, ...second])];

/** The load that designs start from when nobody has named one. */
export const assumedPeakPerSecond = 100;

function mergePeak(before: Facts, later: Facts): Pick<Facts, "peakPerSecond" | "isPeakComputed"> {
  const { peakPerSecond = before.peakPerSecond ?? assumedPeakPerSecond, loadFactor } = later;
  if (loadFactor !== undefined) return { peakPerSecond: peakPerSecond * loadFactor, isPeakComputed: true };
  if (later.peakPerSecond === undefined) return {};
  return { peakPerSecond, isPeakComputed: later.isPeakComputed ?? false };
}

/** What is known after both were said: the later word counts, lists grow. */
export function mergeFacts(before: Facts, later: Facts): Facts {
  const { loadFactor: _, ...rest } = { ...before, ...later };
  return {
    ...rest,
    ...mergePeak(before, later),
    frameworks: union(before.frameworks, later.frameworks),
    technologies: union(before.technologies, later.technologies),
    wishes: [...before.wishes, ...later.wishes],
    excluded: union(before.excluded, later.excluded),
    stages: union(before.stages, later.stages),
    asksMicroservices: before.asksMicroservices || later.asksMicroservices,
    notes: { ...before.notes, ...later.notes },
  };
}
