import type { Facts } from "@/lib/checks/facts";
import type { Draft } from "@/lib/checks/finding";
import type { End, Link } from "@/lib/checks/link";
import type { Rule } from "@/lib/checks/rule";
import { matchesItem, matchesText, valuesAt, type Where, writePattern, writeWhere } from "./match-item";
import type { Demand, OwnRule } from "./own-rule";

type Demanded<Name extends keyof Demand> = NonNullable<Demand[Name]>;
type Find = (facts: Facts) => Draft[];

const placed = ({ component, channel }: End) => component ?? channel;

const fits = (end: End, where: Where | undefined): boolean => {
  const item = placed(end);
  return item !== undefined && matchesItem(item, where);
};

const fitsLink = ({ relation, from, to }: Link, wanted: Demanded<"relation">): boolean =>
  fits(from, wanted.from) && fits(to, wanted.to) && matchesItem(relation, wanted.where);

const nameWhere = (where: Where | undefined) => writeWhere(where) || "anything";

const nameOf = (end: End) => placed(end)?.name ?? "something";

const forbidRelation =
  (wanted: Demanded<"relation">): Find =>
  ({ links }) =>
    links
      .filter((link) => fitsLink(link, wanted))
      .map(({ relation, from, to }) => ({
        targets: [relation.id, placed(from)?.id ?? relation.from, placed(to)?.id ?? relation.to],
        message: `${nameOf(from)} reaches ${nameOf(to)} by ${relation.id}, which isn't allowed.`,
        explanation: `No relation may lead from ${nameWhere(wanted.from)} to ${nameWhere(wanted.to)}${wanted.where ? ` with ${nameWhere(wanted.where)}` : ""}.`,
      }));

const requireRelation =
  (wanted: Demanded<"relation">): Find =>
  ({ design, outOf }) =>
    design.components
      .filter((component) => matchesItem(component, wanted.from))
      .filter(({ id }) => !outOf(id).some((link) => fitsLink(link, wanted)))
      .map(({ id, name }) => ({
        targets: [id],
        message: `${name} has no relation to ${nameWhere(wanted.to)}.`,
        explanation: `Each component with ${nameWhere(wanted.from)} needs a relation to ${nameWhere(wanted.to)}${wanted.where ? ` with ${nameWhere(wanted.where)}` : ""}; ${id} has none.`,
      }));

const forbidTechnology =
  ({ name: pattern, where }: Demanded<"technology">): Find =>
  ({ design }) =>
    design.components.flatMap((component) => {
      const { id, name, technology } = component;
      if (!technology || !matchesItem(component, where) || !matchesText(pattern, technology.name)) return [];
      return [
        {
          targets: [id],
          path: `components.${id}.technology.name`,
          message: `${name} uses ${technology.name}, which isn't allowed.`,
          explanation: `No component with ${nameWhere(where)} may use ${writePattern(pattern)}.`,
        },
      ];
    });

const requireTechnology =
  ({ name: pattern, where }: Demanded<"technology">): Find =>
  ({ design }) =>
    design.components.flatMap((component) => {
      const { id, name, technology } = component;
      if (!matchesItem(component, where)) return [];
      if (technology && matchesText(pattern, technology.name)) return [];
      return [
        {
          targets: [id],
          path: `components.${id}.technology`,
          message: `${name} uses ${technology ? technology.name : "no technology that is named"} instead of ${writePattern(pattern)}.`,
          explanation: `Each component with ${nameWhere(where)} uses ${writePattern(pattern)}.`,
        },
      ];
    });

const judgeField =
  ({ of, name, where }: Demanded<"field">, isRequired: boolean): Find =>
  ({ design }) =>
    design[of].flatMap((item) => {
      if (!matchesItem(item, where) || valuesAt(item, name).length > 0 === isRequired) return [];
      return [
        {
          targets: [item.id],
          path: `${of}.${item.id}.${name}`,
          message: isRequired
            ? `${item.id} doesn't say its ${name}.`
            : `${item.id} says its ${name}, which isn't allowed.`,
          explanation: `Of ${of}, each with ${nameWhere(where)} ${isRequired ? "must" : "must not"} have ${name}.`,
        },
      ];
    });

function toFind({ relation, technology, field }: Demand, isRequired: boolean): Find {
  if (relation) return isRequired ? requireRelation(relation) : forbidRelation(relation);
  if (technology) return isRequired ? requireTechnology(technology) : forbidTechnology(technology);
  return field ? judgeField(field, isRequired) : () => [];
}

/** A rule of a team, run like those of the catalogue. It holds for sketches as well: the team says what matters. */
export function toRule({
  id,
  title,
  why,
  remedy,
  severity,
  pillar,
  forbid,
  require: required,
}: OwnRule): Rule {
  return {
    id,
    title,
    pillar: pillar ?? "decisions",
    why: why ?? "It is a rule of the team that wrote it.",
    remedy: remedy ?? "Change the design, or waive the finding with a reason.",
    source: "lintel.rules.yaml",
    severity: severity ?? "warning",
    about: "shape",
    find: required ? toFind(required, true) : toFind(forbid ?? {}, false),
  };
}
