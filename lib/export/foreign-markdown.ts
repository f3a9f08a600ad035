import { demoteHeadings } from "./demote-headings";
import { fenced } from "./markdown-text";
import { type Change, tokensOf, withChanges } from "./markdown-tokens";

/** Addresses that lead somewhere when followed, and do nothing by themselves. An escape or entity is none of them. */
const harmlessAddress = /^(?:https?:\/\/|mailto:|#|\/(?![/\\])|[\w.-]+(?:[/#?]|$))[^\\&]*$/i;

const asText = (text: string) => text.replace(/<(?=[a-z/!?])/gi, "\\<");
const harmless = (otherwise: string) => (text: string) => (harmlessAddress.test(text) ? text : otherwise);

/** What pieces of markdown have to become so that a reader of them fetches and runs nothing, by micromark's names. */
const disarming: Record<string, (text: string) => string> = {
  htmlFlow: asText,
  htmlText: asText,
  labelImageMarker: () => "",
  // The start of a picture whose address another text may bring.
  data: (text) => text.replaceAll("![", "!\\["),
  resourceDestinationString: harmless("#"),
  definitionDestinationString: harmless("#"),
  autolinkProtocol: harmless("https://invalid/"),
};

const changesTo = (text: string): Change[] =>
  tokensOf(text).flatMap(({ type, start, end, written }) => {
    const disarmed = disarming[type]?.(written) ?? written;
    return disarmed === written ? [] : [{ start, end, text: disarmed }];
  });

const maxRounds = 8;

/** What was inside of HTML is read as markdown once the HTML is text, so one round may make the next one necessary. */
function disarm(text: string): string {
  let disarmed = text;
  for (let round = 0; round < maxRounds; round += 1) {
    const changes = changesTo(disarmed);
    if (changes.length === 0) return disarmed;
    disarmed = withChanges(disarmed, changes);
  }
  return fenced(text, "markdown");
}

const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/;

const closes = (open: string, [, fence = "", rest = ""]: RegExpExecArray) =>
  fence.startsWith(open) && rest.trim() === "";

/** A code block that is never closed would swallow all that follows. */
function closeFence(text: string): string {
  let open = "";
  for (const line of text.split("\n")) {
    const fence = fenceLine.exec(line);
    if (!fence) continue;
    if (!open) open = fence[1] ?? "";
    else if (closes(open, fence)) open = "";
  }
  return open ? `${text}\n${open}` : text;
}

/**
 * Markdown that someone else wrote, for a file that may be opened anywhere: HTML becomes the text it is, pictures
 * become links, addresses that would run something lead nowhere, and nothing reaches beyond its end. Its headings
 * stand below the level of the heading that it is put under. All else stays.
 */
export function foreignMarkdown(text: string, level = 0): string {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\0\ufeff]/g, "\ufffd")
    .trim();
  return closeFence(disarm(demoteHeadings(disarm(plain), level)));
}
