import { parse, postprocess, preprocess } from "micromark";
import { gfm } from "micromark-extension-gfm";

/** A piece of a text and what comes in its place; offsets as in `String.prototype.slice`. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

interface Token {
  /** As micromark names it. */
  type: string;
  start: number;
  end: number;
  written: string;
}

/** The pieces of GitHub's markdown in a text, each before those inside it. */
export const tokensOf = (text: string): Token[] =>
  postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(preprocess()(text, undefined, true)),
  ).flatMap(([kind, { type, start, end }]) =>
    kind === "enter"
      ? [{ type, start: start.offset, end: end.offset, written: text.slice(start.offset, end.offset) }]
      : [],
  );

/** Changes are in the order of the text and don't overlap. */
export const withChanges = (text: string, changes: readonly Change[]): string =>
  changes.reduceRight((changed, { start, end, text: written }) => {
    return changed.slice(0, start) + written + changed.slice(end);
  }, text);
