/** The name of a field as words: "satisfiedBy" is "satisfied by". */
export const wordsOf = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
