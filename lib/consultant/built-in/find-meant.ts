/** Words that stand in names without telling them apart. */
const unspecific = new Set(
  "a an the of to for in on by with as and or our my it its deployment deployments release releases strategy approach architecture pattern style option based own real service managed".split(
    " ",
  ),
);

const aliases: readonly [RegExp, string][] = [
  [/\bcdc\b/gi, "change data capture"],
  [/\bk8s\b/gi, "kubernetes"],
  [/\bmicro-services?\b/gi, "microservices"],
  [/\b(?:vms?|virtual machines)\b/gi, "virtual machines"],
];

const wordsOf = (text: string): string[] =>
  aliases
    .reduce((each, [words, name]) => each.replace(words, name), text)
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

/** "Orchestration" and "orchestrated" are one word, "monolith" and "monolithic" too. */
const stemOf = (word: string) => (word.length > 6 ? word.slice(0, -3) : word.replace(/s$/, ""));

const tellingWords = (text: string) => wordsOf(text).filter((word) => !unspecific.has(word));

/** Whether all that tells in a phrase is said by a name: "a modular monolith", "Modular monolith: one application". */
export function isNamedBy(phrase: string, name: string): boolean {
  const wanted = tellingWords(phrase);
  const there = wordsOf(name);
  return wanted.length > 0 && wanted.every((word) => there.some((each) => each.startsWith(stemOf(word))));
}

/** What a phrase names among several, the shortest name first: "Kafka" is rather Kafka than a service of it. */
export const findNamed = <Item>(
  phrase: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Item | null =>
  items
    .filter((item) => isNamedBy(phrase, nameOf(item)))
    .sort((first, second) => nameOf(first).length - nameOf(second).length)[0] ?? null;
