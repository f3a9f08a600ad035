import { bareText, nodeId } from "@/lib/export/mermaid-text";
import type { Violation } from "./explore-saga";
import type { SagaEvent } from "./list-moves";
import type { SagaMachine } from "./machine";
import { type NamedEvent, nameParts } from "./name-parts";
import type { Effect } from "./take-effect";
import { tellSequel } from "./tell-event";

const notes: Partial<Record<Effect, string>> = {
  again: "takes effect a second time",
  "after-undo": "takes effect after it was taken back",
  known: "done already, nothing changes",
  "refused-late": "known to be taken back, nothing changes",
  "nothing-to-undo": "nothing to take back",
  early: "takes effect with nothing to take back",
};

const note = (box: string, text: string) => `Note over ${nodeId(box || "workflow")}: ${bareText(text)}`;

interface Drawn {
  named: NamedEvent;
  event: SagaEvent;
}

const titleOf = ({ named: { step }, event: { isUndo } }: Drawn) =>
  isUndo ? `Take back: ${step.name}` : step.name;

const arrow = ({ act }: NamedEvent, line: string, text: string) =>
  `${nodeId(act.from)}${line}${nodeId(act.to)}: ${bareText(text)}`;

const answer = ({ act }: NamedEvent, line: string, text: string) =>
  `${nodeId(act.to)}${line}${nodeId(act.from)}: ${bareText(text)}`;

function drawRequest(drawn: Drawn): string[] {
  const { named, event } = drawn;
  const { from, to } = named.act;
  const title = titleOf(drawn);
  const effect = notes[event.effect];
  const effected = effect ? [note(to, effect)] : [];
  switch (event.kind) {
    case "refused":
      return [arrow(named, "->>", title), answer(named, "-->>", "refused")];
    case "lost-acknowledgement":
      return [arrow(named, "->>", title), ...effected, answer(named, "--x", "done, but this is lost")];
    case "receiver-crash":
      return [arrow(named, "-x", title), note(to, "crashes before it does it")];
    case "driver-crash":
      return [arrow(named, "->>", title), ...effected, note(from, "crashes before it notes that")];
    case "delay":
      return [arrow(named, "-x", `${title} (held up)`), note(from, "hears nothing")];
    case "duplicate":
      return [arrow(named, "->>", title), ...effected, note(to, "a second copy is still on its way")];
    default:
      return [arrow(named, "->>", title), ...effected, answer(named, "-->>", "done")];
  }
}

function drawEvent(drawn: Drawn): string[] {
  const { named, event } = drawn;
  const { from, to, isLocal } = named.act;
  const effect = notes[event.effect];
  if (event.kind === "arrival")
    return [note(to, `${titleOf(drawn)} arrives late and ${effect ?? "takes effect"}`)];
  const crash = event.kind === "driver-crash" ? [note(to, "crashes before it notes that")] : [];
  const local = [note(to, titleOf(drawn)), ...(effect ? [note(to, effect)] : []), ...crash];
  const isPlain = event.kind === "done" && !event.isRepeated && named.next === null;
  const sequel = isPlain ? null : tellSequel(named, event);
  return [...(isLocal ? local : drawRequest(drawn)), ...(sequel ? [note(from, sequel)] : [])];
}

/** A violation as a Mermaid sequence diagram that ends with what is broken. */
export function drawViolation(machine: SagaMachine, { events, title }: Violation): string {
  const drawn = events.flatMap((event): Drawn[] => {
    const named = nameParts(machine, event);
    return named ? [{ named, event }] : [];
  });
  const boxes = new Set(drawn.flatMap(({ named: { act } }) => [act.from, act.to]));
  const participants = [...boxes].map(
    (id) =>
      `participant ${nodeId(id || "workflow")} as ${bareText(machine.boxes.get(id) ?? (id || "The workflow"))}`,
  );
  const last = drawn.at(-1)?.named.act.to ?? "";
  const lines = [...participants, ...drawn.flatMap(drawEvent), note(last, title)];
  return ["sequenceDiagram", ...lines.map((line) => `  ${line}`)].join("\n");
}
