import { listOf } from "../describe";
import type { Draft } from "../finding";
import type { Rule } from "../rule";

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
const names = (framework: string, wanted: string) => plain(framework).includes(plain(wanted));

export const unansweredClause: Rule = {
  id: "PRV05",
  pillar: "privacy",
  title: "A named framework has no control, or a control doesn't say how it is met",
  why: "An auditor asks for each clause; a framework that is only named is a promise without anything behind it.",
  remedy: "Record for each clause that applies what meets it, how, and what proves it.",
  source: "Practice of audits: PCI DSS, GDPR, HIPAA, SOC 2",
  severity: "warning",
  about: "detail",
  find({ design }) {
    const { controls, context } = design;
    const unanswered = (context.frameworks ?? [])
      .filter(
        (framework) =>
          !controls.some(
            (control) => names(control.framework, framework) || names(framework, control.framework),
          ),
      )
      .map(
        (framework): Draft => ({
          targets: [framework],
          path: "context.frameworks",
          message: `No control answers ${framework}.`,
          explanation: `The context names ${framework}, and none of ${controls.length} controls belongs to it.`,
        }),
      );
    const vague = controls.flatMap(({ id, framework, clause, how, appliesTo = [] }): Draft[] => {
      const missing = [
        ...(how ? [] : ["how it is met"]),
        ...(appliesTo.length > 0 ? [] : ["what it applies to"]),
      ];
      if (missing.length === 0) return [];
      return [
        {
          targets: [id],
          path: `controls.${id}`,
          message: `The control ${id} doesn't say ${listOf(missing)}.`,
          explanation: `It answers ${framework}${clause ? ` ${clause}` : ""} by name only.`,
        },
      ];
    });
    return [...unanswered, ...vague];
  },
};
