import type { Design } from "@/lib/design/schema";
import type { Composition } from "./composition";
import type { Contradiction, WayOut } from "./contradiction";
import { decide, type Option } from "./decide";
import { bullets } from "./markdown-table";

type Risk = Design["risks"][number];

const neutral = 3;

/** Only what this design promises can drive it; the brief stands for what it promises nothing about. */
function toOption(way: WayOut, wouldFlipIf: string, goals: ReadonlySet<string>): Option {
  const { keeps, ...rest } = way;
  const scores = Object.entries(keeps).filter(([goal]) => goals.has(goal));
  return { ...rest, wouldFlipIf, scores: { "R-1": neutral, ...Object.fromEntries(scores) } };
}

function toDecision(contradiction: Contradiction, goals: ReadonlySet<string>) {
  const { id, title, statement, arithmetic, waysOut, wouldFlipIf } = contradiction;
  const [first, ...others] = waysOut;
  return decide({
    id: `D-${id}`,
    title,
    context: `${statement} ${arithmetic}`,
    options: [toOption(first, wouldFlipIf, goals), ...others.map((way) => toOption(way, wouldFlipIf, goals))],
  });
}

const toRisk = ({ id, statement, arithmetic }: Contradiction): Risk => ({
  id: `K-${id}`,
  statement: `Asked for, and impossible together: ${statement}`,
  likelihood: "high",
  impact: "high",
  treatment: "avoid",
  mitigation: `Whoever owns the requirement decides what gives way (D-${id}) before anything is built. ${arithmetic}`,
  owner: "Whoever owns the requirements",
  status: "open",
  affects: [`D-${id}`],
});

const tell = ({ id, statement, arithmetic, waysOut }: Contradiction): string =>
  `${statement} ${arithmetic} The ways out: ${waysOut.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)).join("; or ")} (D-${id}).`;

/** What can't be had as asked, for people to read; empty where nothing contradicts. */
export const describeContradictions = (contradictions: readonly Contradiction[]): string =>
  contradictions.length === 0
    ? ""
    : `**Not everything that is asked for can be had together.**\n\n${bullets(contradictions.map(tell))}`;

/** The composition with a decision and a risk for each contradiction, told before anything else. */
export function settleContradictions(
  composition: Composition,
  contradictions: readonly Contradiction[],
): Composition {
  if (contradictions.length === 0) return composition;
  const { requirements, decisions, risks, narrative } = composition;
  const goals = new Set(requirements.map(({ id }) => id));
  const settled = contradictions.map((contradiction) => toDecision(contradiction, goals));
  const ids = settled.map(({ id }) => id);
  return {
    ...composition,
    decisions: [...settled, ...decisions],
    risks: [...contradictions.map(toRisk), ...risks],
    narrative: narrative.map(({ id, text }) =>
      id === "overview" ? { id, text: `${describeContradictions(contradictions)}\n\n${text}` } : { id, text },
    ),
    requirements: requirements.map((requirement) =>
      requirement.id === "R-1"
        ? { ...requirement, satisfiedBy: [...new Set([...(requirement.satisfiedBy ?? []), ...ids])] }
        : requirement,
    ),
  };
}
