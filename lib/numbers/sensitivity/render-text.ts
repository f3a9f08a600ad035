import { alignColumns } from "../align-columns";
import type { Flip } from "./find-flips";

const toRow = ({ input, now, flipsAt, of, name, rule, isMet }: Flip): string[] => [
  input,
  now,
  flipsAt,
  `${of ?? name}: ${rule}`,
  isMet ? "missed" : "met",
];

/** Which assumed number turns which verdict, as a table of text. */
export function renderFlips(flips: readonly Flip[]): string {
  if (flips.length === 0) return "No assumed number turns a verdict when it is wrong by up to ten times.";
  const columns = ["assumed", "now", "from here on", "verdict", "is then"];
  return ["What turns a verdict", ...alignColumns([columns, ...flips.map(toRow)])].join("\n");
}
