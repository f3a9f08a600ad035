import type { Design } from "@/lib/design/schema";
import { nameOf } from "../describe";
import type { Facts } from "../facts";
import type { Rule } from "../rule";

/** Named outside relations, but in a way that ties a component in just as well. */
const listTies = ({ components, channels, deployment, workflows }: Design): (string | undefined)[] => [
  ...components.flatMap(({ id, parent, secrets = [] }) => [
    ...(parent ? [id, parent] : []),
    ...secrets.map(({ keptIn }) => keptIn),
  ]),
  ...channels.map(({ broker }) => broker),
  ...(deployment.environments ?? []).map(({ component }) => component),
  ...(deployment.stages ?? []).map(({ component }) => component),
  ...workflows.map(({ coordinator }) => coordinator),
];

const listTied = ({ design, links }: Facts): ReadonlySet<string | undefined> =>
  new Set([...listTies(design), ...links.flatMap(({ from, to }) => [from.component?.id, to.component?.id])]);

export const loneComponent: Rule = {
  id: "STR02",
  pillar: "structure",
  title: "A component has no relation",
  why: "A part that nothing uses and that uses nothing is either forgotten or not needed.",
  remedy: "Draw the relations that it has, or take it out.",
  source: "Structurizr inspections",
  severity: "warning",
  about: "detail",
  find(facts) {
    const tied = listTied(facts);
    return facts.design.components
      .filter(({ id }) => !tied.has(id))
      .map((component) => ({
        targets: [component.id],
        message: `${nameOf(component)} has no relation.`,
        explanation: `No relation starts or ends at ${component.id}, at its operations or at channels that it carries, and neither a parent nor the delivery names it.`,
      }));
  },
};
