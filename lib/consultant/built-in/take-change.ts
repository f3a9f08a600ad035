import type { Capability } from "@/lib/catalogue/capability";
import { capabilities } from "@/lib/catalogue/find-capabilities";
import { matchCapabilities } from "@/lib/catalogue/match-capabilities";
import { classifyMessage } from "./classify-message";
import { findLever } from "./cut-costs";
import { type Facts, noFacts } from "./facts";
import { findFacts } from "./find-facts";
import { isNamedBy } from "./find-meant";
import { findRemoval } from "./find-removals";
import { findStage } from "./find-stage";
import { findStatements } from "./find-statements";
import { findWishes } from "./find-wishes";
import { interviewQuestions } from "./interview-questions";
import { furtherStageId } from "./pipeline-stages";
import type { Statement, Understanding } from "./understanding";

/** What a later message does to what was understood. */
interface Change {
  facts: Facts;
  understanding: Understanding;
}

const asksForMore =
  /^(?:(?:and |please )*(?:add|include|also)\b|(?:we|it|they|users|customers|the system) (?:also |must |should |has to |have to |needs? |want ))/i;

const hasFacts = (facts: Facts): boolean => JSON.stringify(facts) !== JSON.stringify(noFacts);

function removeCapabilities(understanding: Understanding, removal: string): Change | null {
  const there = [...understanding.named, ...understanding.implied];
  const mentioned = new Set(matchCapabilities(removal).map(({ id }) => id));
  const gone = new Set(there.filter(({ id, name }) => mentioned.has(id) || isNamedBy(removal, name)));
  if (gone.size === 0 || gone.size === there.length) return null;
  const isKept = (capability: Capability) => !gone.has(capability);
  return {
    facts: { ...noFacts, excluded: [...gone].map(({ id }) => id) },
    understanding: {
      ...understanding,
      named: understanding.named.filter(isKept),
      implied: understanding.implied.filter(isKept),
    },
  };
}

/** What is to be used from now on isn't there already, and what it takes the place of isn't stated anew. */
function readFacts(message: string, { kind }: Understanding): Facts {
  const wishes = findWishes(message);
  const facts = findFacts(message);
  const stage = kind === "pipeline" ? findStage(message) : null;
  const heard = interviewQuestions.filter(({ kinds, hears }) => kinds.includes(kind) && hears?.test(message));
  return {
    ...facts,
    wishes,
    technologies: wishes.length > 0 ? [] : facts.technologies,
    stages: stage ? [stage] : [],
    notes: Object.fromEntries(heard.map(({ id }) => [id, message.slice(0, 4_000)])),
  };
}

/** What was answered or named as a stage is met by what follows from it, not by a part of the catalogue. */
const settle =
  ({ notes, stages }: Facts) =>
  (statement: Statement): Statement => {
    const isAnswer = Object.keys(notes).length > 0;
    const about = [...statement.about, ...stages.map(furtherStageId)];
    return { ...statement, about, kind: isAnswer && about.length === 0 ? "constraint" : statement.kind };
  };

function addTo(understanding: Understanding, message: string): Change | null {
  const facts = readFacts(message, understanding);
  const { isAddition } = classifyMessage(message);
  const mentioned = isAddition ? new Set(matchCapabilities(message).map(({ id }) => id)) : new Set<string>();
  const named = capabilities.filter(
    (capability) => understanding.named.includes(capability) || mentioned.has(capability.id),
  );
  const isChange =
    hasFacts(facts) || named.length > understanding.named.length || asksForMore.test(message.trim());
  if (!isChange) return null;
  const isWishOnly = facts.wishes.length > 0 && named.length === understanding.named.length;
  return {
    facts,
    understanding: {
      ...understanding,
      named,
      implied: understanding.implied.filter((capability) => !mentioned.has(capability.id)),
      statements: [
        ...understanding.statements,
        ...(isWishOnly ? [] : findStatements(message).map(settle(facts))),
      ],
    },
  };
}

/** The way to save that breaks nothing stated is taken at once, as a wish that was put into words. */
function spendLess(understanding: Understanding): Change | null {
  const lever = findLever(understanding);
  return lever && { facts: { ...noFacts, wishes: [{ want: lever.wish }] }, understanding };
}

/** What a statement about a design changes in what is known; null when it changes nothing. */
export function takeChange(understanding: Understanding, message: string): Change | null {
  const { kind } = classifyMessage(message);
  if (kind === "cheaper") return spendLess(understanding);
  if (kind !== "statement") return null;
  const removal = findRemoval(message);
  return removal === null ? addTo(understanding, message) : removeCapabilities(understanding, removal);
}
