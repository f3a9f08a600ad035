import type { CatalogueEntry } from "./entry";
import { catalogueEntries } from "./list-entries";

const longestQuery = 500;
const shortestTerm = 2;
const unspecific = new Set(
  "a an and any are as at be by can do for from has have how i if in is it its me my not of on or our should so that the their them then there they this to us use want we what when where which who why will with you your".split(
    " ",
  ),
);

const weights = { name: 8, words: 5, summary: 3, text: 1 };

/** Words are compared by their beginnings, so that "payment" finds "payments" and the other way round. */
function termsOf(query: string): string[] {
  const words =
    query
      .slice(0, longestQuery)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  const telling = words.filter((word) => word.length >= shortestTerm && !unspecific.has(word));
  return [...new Set(telling.map((word) => (word.length > 4 ? word.replace(/(ies|es|s|y)$/, "") : word)))];
}

const startsIn = (text: string, term: string) => new RegExp(`(?<![\\p{L}\\d])${term}`, "iu").test(text);

function weigh({ name, summary, text, group }: CatalogueEntry, term: string): number {
  if (startsIn(name, term)) return weights.name;
  if (startsIn(summary, term) || startsIn(group, term)) return weights.summary;
  return startsIn(text, term) ? weights.text : 0;
}

const scoreOf = (entry: CatalogueEntry, terms: readonly string[], query: string): number =>
  terms.reduce((sum, term) => sum + weigh(entry, term), 0) + (entry.words?.test(query) ? weights.words : 0);

/** The entries that speak of what is asked for, best first; all of them, in order, for an empty query. */
export function searchCatalogue(
  query: string,
  entries: readonly CatalogueEntry[] = catalogueEntries,
): readonly CatalogueEntry[] {
  const terms = termsOf(query);
  if (terms.length === 0) return query.trim() === "" ? entries : [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, terms, query) }))
    .filter(({ score }) => score > 0)
    .sort((first, second) => second.score - first.score)
    .map(({ entry }) => entry);
}
