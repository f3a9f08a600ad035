import type { Decision } from "@/lib/design/schema";
import { listOf } from "../describe";
import type { Rule } from "../rule";

const listMissing = ({ options = [], drivers = [], consequences = [] }: Decision): string[] => [
  ...(options.length < 2 ? [options.length === 0 ? "no options" : "one option only"] : []),
  ...(drivers.length === 0 ? ["no driver"] : []),
  ...(consequences.length === 0 ? ["no consequence"] : []),
];

export const unarguedDecision: Rule = {
  id: "DEC01",
  pillar: "decisions",
  title: "A decision has fewer than two options, no driver or no consequence",
  why: "Without what was turned down and why, nobody can tell later whether the reason still holds.",
  remedy: "Name the requirements that drove it, what else there was, and what follows from the choice.",
  source: "MADR; Nygard, Documenting Architecture Decisions",
  severity: "warning",
  about: "detail",
  find: ({ design }) =>
    design.decisions
      .filter(({ status }) => status !== "rejected" && status !== "superseded")
      .flatMap((decision) => {
        const missing = listMissing(decision);
        if (missing.length === 0) return [];
        return [
          {
            targets: [decision.id],
            message: `The decision ${decision.id}, "${decision.title}", has ${listOf(missing)}.`,
            explanation: `It names ${decision.options?.length ?? 0} options, ${decision.drivers?.length ?? 0} drivers and ${decision.consequences?.length ?? 0} consequences.`,
          },
        ];
      }),
};
