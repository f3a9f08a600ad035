import { type Language, languages } from "./languages";

const findLanguage = (id: string | undefined): Language | undefined =>
  languages.find((language) => language.id === id)?.id;

/** One wish of an `Accept-Language` header (RFC 9110, 12.5.4): its primary language, and how much it is wanted. */
function readWish(written: string): { id: string; weight: number } {
  const [range = "", ...parameters] = written
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice("q=".length);
  return { id: range.split("-")[0] ?? "", weight: quality === undefined ? 1 : Number(quality) || 0 };
}

/** What was chosen, else the first of the browser's wishes that the interface speaks, else English. */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  const wishes = (acceptLanguage ?? "").split(",").map(readWish);
  const wanted = wishes
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ id }) => findLanguage(id))
    .find((language) => language !== undefined);
  return findLanguage(chosen) ?? wanted ?? languages[0].id;
}
