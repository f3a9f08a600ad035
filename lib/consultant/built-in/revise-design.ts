import type { Design } from "@/lib/design/schema";
import { compareCompositions } from "./compare-compositions";
import { listComparable } from "./compare-options";
import { composeDesign } from "./compose-design";
import type { Composition } from "./composition";
import { describeKept, listChanges, listFlipped } from "./describe-changes";
import { describeEffect } from "./describe-effect";
import { planEdits } from "./edit-steps";
import type { ComposedPatch } from "./fit-patch";
import { sayWhatICan } from "./introduction";
import { bullets } from "./markdown-table";
import { meetByDecisions } from "./meet-by-decisions";
import { isAnswers } from "./read-answers";
import { recordAnswers } from "./record-answers";
import { type Step, sayOnly } from "./step";
import type { Understanding } from "./understanding";

type Items = readonly { id: string }[];

/** What somebody accepted isn't accepted any more when it has become something else. */
const reopen = (decisions: Items, flipped: ReadonlySet<string>, design: Design): Items =>
  decisions.map((decision) => {
    const status = design.decisions.find(({ id }) => id === decision.id)?.status;
    return status === "accepted" && flipped.has(decision.id) ? { ...decision, status: "proposed" } : decision;
  });

const isWish = (earlier: Understanding, later: Understanding) =>
  later.facts.wishes.length > earlier.facts.wishes.length;

const nothingFollows =
  "No decision changes: the answers confirm what was assumed, or my rules draw no conclusion from them. They are recorded word by word.";

/** What differs between two compositions, in two parts: the model with the answers, and the document's text. */
function splitChange(before: Composition, after: Composition, questions: Items, design: Design) {
  const { set, upsert = {}, remove } = compareCompositions(before, after);
  const { narrative = [], decisions = [], ...rest } = upsert;
  const changed = reopen(decisions, listFlipped(before, after), design);
  const model: ComposedPatch = {
    ...(set ? { set } : {}),
    upsert: {
      ...rest,
      ...(changed.length > 0 ? { decisions: changed } : {}),
      ...(questions.length > 0 ? { questions } : {}),
    },
    ...(remove ? { remove } : {}),
  };
  return { model, document: { upsert: { narrative } } };
}

/** What an answer, a changed number, a wish or a further capability does to the design, and what it leaves alone. */
export function planRevision(
  earlier: Understanding,
  later: Understanding,
  message: string,
  design: Design,
): Step[] {
  const before = composeDesign(earlier);
  const after = meetByDecisions(before, composeDesign(later));
  const questions = recordAnswers(message, design, earlier, later);
  const { model, document } = splitChange(before, after, questions, design);
  const subject =
    questions.length > 0 ? "your answers and work out what they change" : "that and work out what it changes";
  const { steps, design: revised } = planEdits(design, [
    { text: `I record ${subject}.\n\n`, patch: model },
    { text: "The sections of the document that depend on it:\n\n", patch: document },
  ]);
  if (steps.length === 0) return [sayOnly(isWish(earlier, later) ? listComparable(design) : sayWhatICan())];
  const changes = listChanges(before, after, message, design);
  const told = changes.length > 0 ? bullets(changes) : nothingFollows;
  const effect = isAnswers(message) && changes.length === 0 ? "" : describeEffect(design, revised);
  return [...steps, sayOnly([told, effect, describeKept(before, after)].filter(Boolean).join("\n\n"))];
}
