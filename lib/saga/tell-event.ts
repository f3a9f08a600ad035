import type { SagaEvent } from "./list-moves";
import type { SagaMachine } from "./machine";
import { type NamedEvent, nameParts } from "./name-parts";
import type { Mode } from "./run-state";
import type { Effect } from "./take-effect";

const effects: Record<Effect, string> = {
  none: "It is done.",
  once: "It takes effect.",
  again: "It takes effect a second time.",
  "after-undo": "It takes effect, though it was taken back before.",
  known: "It was done already, and nothing changes.",
  "refused-late": "It is known to be taken back, and nothing changes.",
  "nothing-to-undo": "There is nothing to take back.",
  early: "It takes effect, though there was nothing to take back.",
};

const endings: Partial<Record<Mode, string>> = {
  back: "What was done is taken back.",
  completed: "The run ends.",
  failed: "The run ends as failed.",
  "taken-back": "The run ends as failed.",
  "with-a-person": "A person takes over.",
  stuck: "The run goes neither on nor back.",
};

function ask({ step, act, from, to }: NamedEvent, { isUndo, kind }: SagaEvent): string {
  const what = `"${step.name}"`;
  if (kind === "arrival")
    return isUndo
      ? `The request to take back ${what} reaches ${to} at last.`
      : `The request for ${what} reaches ${to} at last.`;
  if (act.isLocal) return isUndo ? `${to} takes back ${what}.` : `${to} does ${what}.`;
  return isUndo ? `${from} asks ${to} to take back ${what}.` : `${from} asks ${to} for ${what}.`;
}

function happen({ from, to }: NamedEvent, { kind, effect }: SagaEvent): string {
  switch (kind) {
    case "refused":
      return "It is refused.";
    case "lost-acknowledgement":
      return `${effects[effect]} The acknowledgement is lost.`;
    case "receiver-crash":
      return `${to} crashes before it does it.`;
    case "driver-crash":
      return `${effects[effect]} ${from} crashes before it notes that.`;
    case "delay":
      return `The request is held up, and ${from} hears nothing.`;
    case "duplicate":
      return `${effects[effect]} A second copy is still on its way.`;
    default:
      return effects[effect];
  }
}

/** What the run does then, where that isn't plain. */
export function tellSequel({ from, next }: NamedEvent, event: SagaEvent): string | null {
  const { kind, isUndo, isRepeated, mode } = event;
  if (kind === "arrival") return null;
  if (isRepeated)
    return kind === "driver-crash" ? "The run is taken up where it was." : `${from} tries again.`;
  if (next) return `The run goes on with "${next}".`;
  return mode === "back" && isUndo ? null : (endings[mode] ?? null);
}

/** One event of a run in a few short sentences: who asks whom, what happens, what the run does then. */
export function tellEvent(machine: SagaMachine, event: SagaEvent): string {
  const named = nameParts(machine, event);
  if (!named) return "";
  return [ask(named, event), happen(named, event), tellSequel(named, event)].filter(Boolean).join(" ");
}
