import { findEntriesBehind } from "@/lib/catalogue/entries-behind";
import { addressOf } from "@/lib/catalogue/entry";
import type { Decision } from "@/lib/design/schema";
import { findCatalogued } from "./known-names";
import { cite } from "./why-technology";

/** The entries of the catalogue that a decision rests on, as links; empty where there are none. */
export function sayEntries(decision: Decision): string {
  const chosen = decision.chosen ? findCatalogued(decision.chosen) : null;
  const links = [
    ...(chosen ? [cite(chosen)] : []),
    ...findEntriesBehind(decision).map((entry) => `[${entry.name}](${addressOf(entry)})`),
  ];
  return links.length > 0 ? ` Rests on: ${[...new Set(links)].join(", ")}.` : "";
}
