import type { Assumption, Design } from "@/lib/design/schema";
import { listSome } from "../describe";
import type { Draft, Finding } from "../finding";
import type { Rule } from "../rule";
import { isExpired } from "../waivers";

const isOpen = ({ status }: Assumption) => status === undefined || status === "open";

const findExpired = ({ waivers }: Design, today: string | undefined): Draft[] =>
  waivers
    .filter((waiver) => isExpired(waiver, today))
    .map(({ id, check, until, reason }) => ({
      targets: [id],
      path: `waivers.${id}.until`,
      message: `The waiver ${id} of ${check} ended on ${until}.`,
      explanation: `Today is ${today}; it was granted because: ${reason.replace(/\.$/, "")}.`,
    }));

/** Errors about what an open assumption affects: both stand or fall together. */
const findDependent = ({ assumptions }: Design, open: readonly Finding[]): Draft[] =>
  assumptions.filter(isOpen).flatMap(({ id, statement, affects = [] }) => {
    const dependent = open.filter(
      ({ severity, targets }) => severity === "error" && targets.some((target) => affects.includes(target)),
    );
    if (dependent.length === 0) return [];
    const checks = [...new Set(dependent.map(({ check }) => check))];
    return [
      {
        targets: [id],
        message: `The assumption ${id} is open, and ${listSome(checks)} depends on it.`,
        explanation: `"${statement.replace(/\.$/, "")}" affects ${listSome(dependent.map(({ targets }) => targets[0] ?? ""))}, about which an error is open.`,
      },
    ];
  });

export const openAssumption: Rule = {
  id: "DEC04",
  pillar: "decisions",
  title: "An assumption that a finding depends on is still open, or a waiver has expired",
  why: "The grave findings of a design that rests on guesses may be wrong, or hide worse ones.",
  remedy:
    "Ask or measure first what the most depends on; renew the waiver with a reason, or settle what it bore.",
  source: "ATAM (sensitivity points)",
  severity: "warning",
  about: "detail",
  judges: "findings",
  find: ({ design, today }, open) => [...findExpired(design, today), ...findDependent(design, open)],
};
