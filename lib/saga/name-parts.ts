import type { SagaEvent } from "./list-moves";
import type { Act, SagaMachine, SagaStep } from "./machine";

/** Who asks whom for what in one event. */
export interface NamedEvent {
  step: SagaStep;
  act: Act;
  from: string;
  to: string;
  /** The step that comes next, where several may. */
  next: string | null;
}

/** The names behind an event; null for one that doesn't belong to the machine. */
export function nameParts(
  { steps, boxes }: SagaMachine,
  { place, isUndo, way }: SagaEvent,
): NamedEvent | null {
  const step = steps[place];
  const act = isUndo ? step?.undo : step?.act;
  if (!(step && act)) return null;
  const nameBox = (id: string) => boxes.get(id) ?? (id || "The workflow");
  const next = way === null ? null : (steps[way]?.name ?? null);
  return { step, act, from: nameBox(act.from), to: nameBox(act.to), next };
}
