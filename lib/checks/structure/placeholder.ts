import { nameLink, nameOf } from "../describe";
import type { Rule } from "../rule";

const pattern =
  /\b(tbd|tba|todo|to be (determined|decided|defined|confirmed)|placeholder|undecided|not (yet )?(decided|known))\b|^(some|any)( kind of)? (queue|database|db|broker|cache|service|language|framework|protocol|cloud|api)\b|^(unknown|\?+|n\/a|none yet|xxx+|something)$/i;

export const placeholder: Rule = {
  id: "STR08",
  pillar: "structure",
  title: "A technology or protocol is a placeholder",
  why: "A choice that isn't made can't be checked, priced or built.",
  remedy: "Choose one with a reason, or record the open question and the answer that is assumed meanwhile.",
  source: "arc42; practice of architecture reviews",
  severity: "warning",
  about: "detail",
  find: ({ design, links }) => [
    ...design.components
      .filter(({ technology }) => technology && pattern.test(technology.name))
      .map((component) => ({
        targets: [component.id],
        path: `components.${component.id}.technology`,
        message: `The technology of ${nameOf(component)} is a placeholder.`,
        explanation: `It reads "${component.technology?.name}".`,
      })),
    ...links
      .filter(({ relation }) => relation.protocol && pattern.test(relation.protocol))
      .map((link) => ({
        targets: [link.relation.id],
        path: `relations.${link.relation.id}.protocol`,
        message: `The protocol of ${nameLink(link)} is a placeholder.`,
        explanation: `It reads "${link.relation.protocol}".`,
      })),
  ],
};
