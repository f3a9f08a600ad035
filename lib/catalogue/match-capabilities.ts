import type { Capability } from "./capability";
import { capabilities } from "./find-capabilities";

interface Span {
  start: number;
  end: number;
}

const refusal =
  /\b(no|without|excluding|except|don't (?:need|want)|do not (?:need|want)|doesn't need|out of scope:?)\s+(?:any\s+|an?\s+|the\s+)?$/i;

const isRefused = (text: string, start: number) => refusal.test(text.slice(Math.max(0, start - 40), start));

function findSpans(words: RegExp, text: string): Span[] {
  const all = new RegExp(words.source, "gi");
  return [...text.matchAll(all)]
    .filter(({ index }) => !isRefused(text, index))
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

const holds = (outer: Span, inner: Span) =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

interface Match {
  capability: Capability;
  spans: readonly Span[];
}

/** What is only seen inside the longer name of something else isn't meant: "support tickets" are no tickets. */
const isMeant = ({ capability, spans }: Match, matches: readonly Match[]) =>
  spans.some(
    (span) =>
      !matches.some(
        (other) => other.capability !== capability && other.spans.some((outer) => holds(outer, span)),
      ),
  );

const weigh = (text: string, { spans }: Match) =>
  new Set(spans.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;

/**
 * The capabilities that a text speaks of, in the order of the catalogue: those that are named most often where
 * there are more than `most`. What is named only to be left out ("no payments") isn't among them.
 */
export function matchCapabilities(text: string, most = Number.POSITIVE_INFINITY): Capability[] {
  const matches = capabilities
    .map((capability) => ({ capability, spans: findSpans(capability.words, text) }))
    .filter(({ spans }) => spans.length > 0);
  const meant = matches.filter((match) => isMeant(match, matches));
  const kept = new Set(
    [...meant]
      .sort((first, second) => weigh(text, second) - weigh(text, first))
      .slice(0, most)
      .map(({ capability }) => capability),
  );
  return meant.flatMap(({ capability }) => (kept.has(capability) ? [capability] : []));
}
