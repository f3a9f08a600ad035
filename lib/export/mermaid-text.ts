/** What Mermaid reads as more than itself in a label. A dash, dot or underscore inside a word is none. */
const special = /[^\p{L}\p{M}\p{N} ,()/'._-]|(?<![\p{L}\p{N}])[._-]|[._-](?![\p{L}\p{N}])/gu;

const toEntity = (character: string) => `#${character.codePointAt(0)};`;

const onOneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Text for a quoted label: the same visible text, on one line. */
export const label = (text: string) => `"${onOneLine(text).replace(special, toEntity)}"`;

/** The same where no quotes are: full stops are taken as they are, and colons inside of a text. */
const bareSpecial = /[^\p{L}\p{M}\p{N} ,()/'.:_-]|(?<![\p{L}\p{N}])[:_-]|[_-](?![\p{L}\p{N}])|:$/gu;

/** Text for a place without quotes, where the word `end` closes what it stands in. */
export const bareText = (text: string) =>
  onOneLine(text)
    .replace(bareSpecial, toEntity)
    .replace(/\b(?=end\b)\w/gi, toEntity) || "#160;";

/** A name for an id, which may hold dots and dashes and be a word that Mermaid keeps for itself. */
export const nodeId = (id: string) =>
  `n_${id.replace(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}`)}`;
