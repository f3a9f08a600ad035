/** What was said about a design's surroundings. Absent means nobody said it. */
export interface Facts {
  peakPerSecond?: number;
  users?: number;
  latencyMs?: number;
  availabilityPercent?: number;
  teamSize?: number;
  budget?: { value: number; unit: string };
  timeline?: string;
  frameworks: readonly string[];
  /** Technology that is there already. */
  technologies: readonly string[];
  asksMicroservices: boolean;
  /** How many times the load that was known before. */
  loadFactor?: number;
  /** Answers that are kept word by word, by the question's id. */
  notes: Readonly<Record<string, string>>;
}

export const noFacts: Facts = { frameworks: [], technologies: [], asksMicroservices: false, notes: {} };

const union = (first: readonly string[], second: readonly string[]) => [...new Set([...first, ...second])];

/** The load that designs start from when nobody has named one. */
export const assumedPeakPerSecond = 100;

function mergePeak(before: Facts, later: Facts): Pick<Facts, "peakPerSecond"> {
  if (later.peakPerSecond !== undefined) return { peakPerSecond: later.peakPerSecond };
  if (later.loadFactor === undefined) return {};
  return { peakPerSecond: (before.peakPerSecond ?? assumedPeakPerSecond) * later.loadFactor };
}

/** What is known after both were said: the later word counts, lists grow. */
export function mergeFacts(before: Facts, later: Facts): Facts {
  const { loadFactor: _, ...rest } = { ...before, ...later };
  return {
    ...rest,
    ...mergePeak(before, later),
    frameworks: union(before.frameworks, later.frameworks),
    technologies: union(before.technologies, later.technologies),
    asksMicroservices: before.asksMicroservices || later.asksMicroservices,
    notes: { ...before.notes, ...later.notes },
  };
}
