import { describeChecks } from "./check-composition";
import type { Composition } from "./composition";
import { bullets } from "./markdown-table";

/** The design in a few sentences, with what it rests on and what nobody looked at. */
export function summarizeDesign(composition: Composition): string {
  const { facets, decisions, requirements } = composition;
  const open = requirements.filter(({ satisfiedBy = [] }) => satisfiedBy.length === 0);
  const chosen = decisions.map(({ id, title, chosen }) => `**${id}** ${title}: ${chosen}`);
  const uncovered =
    open.length > 0
      ? `\n\nStill open, since my catalogue has no part for it: ${open.map(({ id }) => id).join(", ")}. These need a person, or a language model.`
      : "";
  const standing = facets.status === "proposed" ? "proposed" : "sketched";
  return `**${facets.title}** is ${standing}. ${facets.summary}

${bullets(chosen)}

Numbers marked as assumed are mine. ${describeChecks(composition)} Nobody has tested it.${uncovered}`;
}
