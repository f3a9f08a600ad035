import type { Capability } from "@/lib/catalogue/capability";
import { technologies } from "@/lib/catalogue/find-technology";
import type { Technology } from "@/lib/catalogue/technology";
import type { OpenDecision, Option } from "./decide";
import type { Wish } from "./find-wishes";
import { findCatalogued } from "./known-names";
import { type KnownNumber, type SystemFacts, say } from "./system-facts";
import { isBinding, isServing } from "./weigh-technology";
import { cite } from "./why-technology";

interface CoordinationContext {
  leader: Capability;
  participants: readonly Capability[];
  team: KnownNumber;
  /** How many participants have steps that must be undone, and in words. */
  undoable: number;
  undo: string;
  isLong: boolean;
}

const orchestratedOption = ({ leader, undo, isLong }: CoordinationContext): Option => ({
  name: `Orchestrated saga in ${leader.name} (state machine in its database)`,
  pros: [
    "The state of every run is in one place",
    "Order, deadline and compensation are code that can be tested",
    "No further platform",
  ],
  cons: [`${leader.name} knows all participants`, "Timers and retries must be built once, with care"],
  scores: {
    "R-consistency": isLong ? 3 : 4,
    "R-change": isLong ? 3 : 4,
    "R-team": 4,
    "R-availability": 4,
  },
  because: `${undo}: somebody must know what has been done to undo it, and support must be able to see where a run stands. A state machine beside the ${leader.leads} data does that without another platform.`,
  consequences: [
    `${leader.name} stores the state before each step and resumes after a crash`,
    "Participants offer commands and compensations that may be repeated",
    "A sweeper looks for runs past their deadline",
    "What only follows from the result (notification, reporting) stays choreographed by events",
  ],
  wouldFlipIf:
    "More than about five such workflows appear, or runs last days with human steps: then a workflow engine pays. If no step has to be undone, events alone are simpler.",
});

const choreographedOption = ({ participants, undoable }: CoordinationContext): Option => ({
  name: "Choreography by events",
  pros: ["Participants don't know each other", "A new listener is added without touching the others"],
  cons: [
    "Nobody sees the whole workflow",
    "Compensation and deadlines are spread over all parts",
    "Cycles of events are easy to build and hard to find",
  ],
  scores: {
    "R-consistency": undoable >= 2 ? 2 : 4,
    "R-change": participants.length >= 3 ? 2 : 3,
    "R-team": 3,
    "R-availability": 4,
  },
  because: "There is little to undo, and the participants only react to what has happened.",
  consequences: [
    "Each part listens to events and keeps what it has seen",
    "A timeout of the whole must be watched by somebody: name the part that does",
    "The event catalogue with its contracts is the documentation",
  ],
  wouldFlipIf: "A third step needs compensation, or support asks where a run stands: then orchestrate.",
});

const carried: Record<Technology["effort"], number> = { low: 4, medium: 3, high: 2 };

/** A further stateful platform takes twice the engineers that the product needs by itself. */
const isTooMuch = (engine: Technology, { value }: KnownNumber) => value < engine.fewestEngineers * 2;

/** The engine that serves long runs and is least to carry; one that binds by its licence only where no other does. */
export function chooseEngine(entries: readonly Technology[], wanted: string | null): Technology | null {
  const engines = entries.filter((entry) => entry.kind === "workflow" && isServing(entry, "durable-timers"));
  const named = wanted === null ? undefined : engines.find(({ name }) => name === wanted);
  const burden = (entry: Technology) =>
    (isBinding(entry) ? 10 : 0) + entry.fewestEngineers + { low: 0, medium: 1, high: 2 }[entry.effort];
  return named ?? engines.toSorted((first, second) => burden(first) - burden(second))[0] ?? null;
}

const engineOption = ({ team }: CoordinationContext, engine: Technology): Option => ({
  name: `Workflow engine (${engine.name})`,
  pros: ["Durable timers, retries and history come with it", ...engine.fits],
  cons: ["A further stateful platform to run or to buy", ...engine.limits],
  scores: {
    "R-consistency": 5,
    "R-change": 4,
    "R-team": isTooMuch(engine, team) ? 1 : carried[engine.effort],
    "R-availability": isTooMuch(engine, team) ? 2 : 4,
  },
  because: `Runs last long and wait for people and dates; durable timers, escalation and a history of each run are what an engine does and hand-made code does badly. ${cite(engine)}: effort ${engine.effort}, ${engine.fewestEngineers} engineers at least, licence ${engine.licence}; there are ${say(team)}.`,
  consequences: [
    "The engine and its store become part of the critical path and need their own recovery plan",
    "Workflow code is versioned; old runs finish on old code",
    "Activities must be idempotent",
  ],
  wouldFlipIf:
    "There is only one such workflow and the team can't carry the engine: then a state machine in the database will do.",
});

const findWantedEngine = (wishes: readonly Wish[]): string | null =>
  wishes
    .toReversed()
    .flatMap(({ want }) => findCatalogued(want) ?? [])
    .find(({ kind }) => kind === "workflow")?.name ?? null;

/** Who drives the workflow across the parts; null when there is no such workflow. */
export function coordinationDecision(
  facts: SystemFacts,
  entries: readonly Technology[] = technologies,
): OpenDecision | null {
  const { leader, participants, team, understanding, services } = facts;
  if (!leader || participants.length === 0) return null;
  const undoable = participants.filter(({ steps }) => steps?.some(({ compensation }) => compensation)).length;
  const isLong = understanding.kind === "workflow" || services.some(({ id }) => id === "approvals");
  const undo = `${participants.length} participants besides ${leader.name}, ${undoable} of them with steps that must be undone on failure`;
  const engine = chooseEngine(entries, findWantedEngine(understanding.facts.wishes));
  const context: CoordinationContext = { leader, participants, team, undoable, undo, isLong };
  return {
    id: "D-coordination",
    title: `Orchestration or choreography for the ${leader.leads} workflow`,
    context: `${undo}.${isLong ? " People take part, so a run lasts hours or days." : " A run lasts seconds to minutes."} ${say(team)} engineers.`,
    options: [
      orchestratedOption(context),
      choreographedOption(context),
      ...(engine ? [engineOption(context, engine)] : []),
    ],
  };
}
