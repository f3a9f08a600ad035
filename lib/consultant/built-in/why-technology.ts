import { addressOf } from "@/lib/catalogue/entry";
import type { Technology } from "@/lib/catalogue/technology";
import { type chooseTechnology, findCatalogued } from "./known-names";

const list = (texts: readonly string[]) =>
  texts.map((text) => text.charAt(0).toLowerCase() + text.slice(1)).join("; ");

/** How an entry of the catalogue is cited in a text. */
export const cite = ({ id, name }: Pick<Technology, "id" | "name">) =>
  `[${name}](${addressOf({ kind: "technology", id })})`;

/** What the catalogue holds of a product, in a sentence with its source. */
const describeTechnology = (entry: Technology): string =>
  `${cite(entry)} fits: ${list(entry.fits)}; its limits: ${list(entry.limits)}; effort ${entry.effort}, from ${entry.fewestEngineers} engineer${entry.fewestEngineers === 1 ? "" : "s"} on; licence ${entry.licence}.`;

/** Why a part uses what it uses: it is there, somebody asked for it, or what the rules say otherwise. */
export function whyTechnology(choice: ReturnType<typeof chooseTechnology>, otherwise: string): string {
  if (!choice) return otherwise;
  if (choice.isThere) return "You run it already.";
  const entry = findCatalogued(choice.name);
  return entry ? `You asked for it. ${describeTechnology(entry)}` : "You asked for it.";
}
