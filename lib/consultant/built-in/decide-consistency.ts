import type { OpenDecision, Option } from "./decide";
import type { SystemFacts } from "./system-facts";

const inWords = (parts: readonly { name: string }[]) =>
  parts.map(({ name }) => name.toLowerCase()).join(", ");

const saga = (leads: string, undone: string): Option => ({
  name: "Saga: what can be undone first, then the pivot, then what is carried to its end",
  pros: ["Each part commits by itself", "A run always ends done or undone"],
  cons: ["Between the steps others see what isn't final", "Each compensation is written and tested"],
  scores: { "R-consistency": 4, "R-availability": 4, "R-change": 4, "R-team": undone ? 3 : 4 },
  because: `Strong consistency within a part, eventual across parts: the ${leads} is confirmed at the pivot, and until then everything before it can be taken back.`,
  consequences: [
    "Within one aggregate: one transaction, read your own writes; across parts: seconds behind (eventual)",
    `What a run holds is marked as held (semantic lock) until the ${leads} is confirmed or cancelled`,
    "Steps after the pivot are repeated until they succeed; they can't be refused any more",
    "Each step and each compensation bears being sent again: its key is the run's id",
  ],
  wouldFlipIf:
    "No step can be refused any more: then going forward is enough. All data comes to lie in one part: then one transaction is.",
});

const forward = (leads: string, undone: string): Option => ({
  name: "Forward only: every step is repeated until it succeeds",
  pros: ["Nothing to undo, so nothing to get wrong in undoing"],
  cons: ["A step that is refused for good leaves the rest standing"],
  scores: { "R-consistency": undone ? 1 : 3, "R-availability": 4, "R-change": 4, "R-team": 5 },
  because: "No step of this workflow can be refused, so repeating is all that is needed.",
  consequences: ["A step that never succeeds waits for a person, with an alert"],
  wouldFlipIf: "A step can be refused after an earlier one had an effect: then a saga.",
  ruledOutBy: undone
    ? `steps at ${undone} must be undone when a later one is refused`
    : `a ${leads} that was opened and can't be confirmed must be cancelled`,
});

const oneTransaction = (outside: string): Option => ({
  name: "One transaction over all parts (two-phase commit)",
  pros: ["Nobody ever sees a half-done run"],
  cons: ["All parts must be up at once", "A coordinator that dies leaves locks behind"],
  scores: { "R-consistency": 5, "R-availability": 1, "R-change": 1, "R-team": 2 },
  because: "Half-done runs may never be seen, not for a second.",
  consequences: ["Every store takes part in the protocol", "Locks are held for the length of a run"],
  wouldFlipIf: "A part can't be up whenever the others are.",
  ruledOutBy: outside
    ? `outside systems take part in no transaction of ours (${outside})`
    : "parts that share a transaction can't be run, released or taken out by themselves",
});

/** What keeps the steps of a workflow over several parts together; null when there is no such workflow. */
export function consistencyDecision({ leader, participants }: SystemFacts): OpenDecision | null {
  if (!leader || participants.length === 0) return null;
  const { leads = "run" } = leader;
  const undone = inWords(participants.filter(({ steps }) => steps?.some(({ compensation }) => compensation)));
  const outside = inWords(participants.flatMap((part) => part.outside ?? []));
  return {
    id: "D-consistency",
    title: `What keeps the steps of the ${leads} workflow together`,
    context: `${participants.length} parts besides ${leader.name}; ${undone ? `steps at ${undone} must be undone when a later one fails` : `only the ${leads} itself must be cancelled when it can't be confirmed`}; ${outside ? `outside our transactions: ${outside}` : "no system outside takes part"}.`,
    options: [saga(leads, undone), forward(leads, undone), oneTransaction(outside)],
  };
}
