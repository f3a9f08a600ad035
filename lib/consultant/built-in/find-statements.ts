import { matchCapabilities } from "@/lib/catalogue/match-capabilities";
import { findFacts } from "./find-facts";
import { splitSentences } from "./split-sentences";
import type { Statement } from "./understanding";

const mostStatements = 40;
const longest = 600;

function classify(sentence: string): Statement["kind"] {
  const { teamSize, budget, timeline, frameworks, technologies, ...numbers } = findFacts(sentence);
  if (teamSize || budget || timeline || frameworks.length > 0 || technologies.length > 0) return "constraint";
  const isMeasured =
    numbers.peakPerSecond ??
    numbers.loadFactor ??
    numbers.users ??
    numbers.latencyMs ??
    numbers.availabilityPercent;
  return isMeasured === undefined ? "functional" : "quality";
}

const clip = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

/** The sentences of a text as requirements, word by word: nothing is read into them. */
export const findStatements = (text: string): Statement[] =>
  [...new Set(splitSentences(text))]
    .filter((sentence) => sentence.split(/\s+/).length >= 3)
    .slice(0, mostStatements)
    .map((sentence) => ({
      text: clip(sentence),
      kind: classify(sentence),
      about: matchCapabilities(sentence).map(({ id }) => id),
    }));
