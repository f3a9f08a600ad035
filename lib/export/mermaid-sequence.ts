import type { Design, Relation, Step, Workflow } from "@/lib/design/schema";
import {
  findMeetings,
  findReachable,
  findStart,
  listTransitions,
  type Transition,
} from "@/lib/design/workflow-steps";
import { findBox } from "./find-box";
import { bareText, nodeId } from "./mermaid-text";

/** What is known while a workflow is drawn; steps that were drawn are only named when they come again. */
interface Drawing {
  design: Design;
  workflow: Workflow;
  steps: readonly Step[];
  byId: ReadonlyMap<string, Step>;
  meetings: ReadonlyMap<string, string>;
  drawn: Set<string>;
  /** Steps on the way so far, which a failure takes back. */
  done: readonly Step[];
}

const own = "workflow";
const nameStep = ({ id, name }: Step) => name ?? id;
const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

const coordinatorOf = ({ workflow, steps }: Drawing) =>
  workflow.coordinator ?? steps.find(({ component }) => component)?.component ?? own;

const placeOf = (drawing: Drawing, step: Step) => step.component ?? coordinatorOf(drawing);

function arrow(design: Design, relation: Relation | undefined, drawing: Drawing, component?: string) {
  const ends = relation && [findBox(design, relation.from), findBox(design, relation.to)];
  const from = ends?.[0] ?? coordinatorOf(drawing);
  const to = ends?.[1] ?? component ?? from;
  return `${nodeId(from)}${relation?.mode === "async" ? "-)" : "->>"}${nodeId(to)}`;
}

const note = (place: string, text: string) => `Note over ${nodeId(place)}: ${bareText(text)}`;

const relationOf = ({ design }: Drawing, id: string | undefined) =>
  design.relations.find((relation) => relation.id === id);

function drawAct(drawing: Drawing, step: Step): string {
  const relation = relationOf(drawing, step.relation);
  const isCall = relation !== undefined || step.kind === "call";
  if (!isCall) return note(placeOf(drawing, step), nameStep(step));
  return `${arrow(drawing.design, relation, drawing, step.component)}: ${bareText(nameStep(step))}`;
}

function drawCompensations(drawing: Drawing): string[] {
  return drawing.done.toReversed().flatMap((step) => {
    const undo = step.compensation;
    if (!undo) return [];
    const relation = relationOf(drawing, undo.relation);
    return [`${arrow(drawing.design, relation, drawing, undo.component)}: ${bareText(`Undo: ${undo.does}`)}`];
  });
}

const outcomes = {
  continue: "goes on without it",
  "wait-for-human": "waits for a person",
  fail: "ends with a failure",
  compensate: "takes back what was done",
  "go-to": "goes on elsewhere",
} as const;

function drawFailure(drawing: Drawing, step: Step): string[] {
  const failure = step.onFailure;
  if (!failure) return [];
  const target = drawing.byId.get(failure.to ?? "");
  const where = target ? `goes on with ${nameStep(target)}` : outcomes[failure.action];
  const ends = failure.action === "fail" || failure.action === "compensate";
  return [
    `${ends ? "break" : "opt"} ${bareText(`${nameStep(step)} fails`)}`,
    ...indent([
      note(placeOf(drawing, step), [where, failure.note].filter(Boolean).join(": ")),
      ...(failure.action === "compensate" ? drawCompensations(drawing) : []),
    ]),
    "end",
  ];
}

/** Blocks that stand side by side, such as the alternatives of a choice. */
const drawBlocks = (open: string, then: string, blocks: readonly (readonly [string, string[]])[]) => [
  ...blocks.flatMap(([title, lines], index) => [
    `${index === 0 ? open : then} ${bareText(title)}`,
    ...indent(lines),
  ]),
  "end",
];

function drawBranches(drawing: Drawing, step: Step, ways: readonly Transition[], stop: string | undefined) {
  const meeting = drawing.meetings.get(step.id);
  const blocks = ways.map(({ to, when }) => {
    const target = drawing.byId.get(to);
    const title = when ?? (target ? nameStep(target) : to);
    const [first, ...rest] = drawFrom(drawing, to, meeting ?? stop);
    return [
      title,
      first === undefined ? [note(placeOf(drawing, step), "nothing more")] : [first, ...rest],
    ] as const;
  });
  const isParallel = step.kind === "parallel";
  return [
    ...drawBlocks(isParallel ? "par" : "alt", isParallel ? "and" : "else", blocks),
    ...(meeting === undefined ? [] : drawFrom(drawing, meeting, stop)),
  ];
}

function drawLoop(drawing: Drawing, step: Step, ways: readonly Transition[], stop: string | undefined) {
  const comesBack = ({ to }: Transition) => findReachable(drawing.steps, to).has(step.id);
  const bodies = ways.filter(comesBack);
  const title = bodies[0]?.when ?? nameStep(step);
  const lines = bodies.flatMap(({ to }) => drawFrom(drawing, to, step.id));
  return [
    ...(lines.length > 0 ? [`loop ${bareText(title)}`, ...indent(lines), "end"] : []),
    ...ways.filter((way) => !comesBack(way)).flatMap(({ to }) => drawFrom(drawing, to, stop)),
  ];
}

function drawNext(drawing: Drawing, step: Step, stop: string | undefined): string[] {
  const ways = listTransitions(step);
  if (step.kind === "loop") return drawLoop(drawing, step, ways, stop);
  if (ways.length > 1) return drawBranches(drawing, step, ways, stop);
  return ways.flatMap(({ to }) => drawFrom(drawing, to, stop));
}

/** A step and what follows it, up to the step at which somebody else goes on. */
function drawFrom(drawing: Drawing, id: string, stop: string | undefined): string[] {
  const step = drawing.byId.get(id);
  if (!step || id === stop) return [];
  if (drawing.drawn.has(id)) return [note(placeOf(drawing, step), `goes on with ${nameStep(step)}`)];
  drawing.drawn.add(id);
  const here: Drawing = { ...drawing, done: [...drawing.done, step] };
  const end = step.outcome ? [note(placeOf(here, step), `The workflow is ${step.outcome}`)] : [];
  return [drawAct(here, step), ...drawFailure(drawing, step), ...end, ...drawNext(here, step, stop)];
}

/** Who takes part, in the order of their first appearance. */
function listParticipants(design: Design, lines: readonly string[]): string[] {
  const named = new Map([
    [nodeId(own), own],
    ...[...design.components, ...design.channels].map(({ id, name }) => [nodeId(id), name ?? id] as const),
  ]);
  const seen = new Set(lines.flatMap((line) => line.match(/\bn_[A-Za-z0-9_]+/g) ?? []));
  return [...seen].flatMap((id) => {
    const name = named.get(id);
    return name === undefined ? [] : [`  participant ${id} as ${bareText(name)}`];
  });
}

/** One workflow as a Mermaid sequence diagram: alternatives, loops, failures and what they take back. */
export function drawSequence(design: Design, workflow: Workflow): string {
  const { steps = [] } = workflow;
  const start = findStart(workflow);
  const drawing: Drawing = {
    design,
    workflow,
    steps,
    byId: new Map(steps.map((step) => [step.id, step])),
    meetings: findMeetings(steps),
    drawn: new Set(),
    done: [],
  };
  const lines = start ? drawFrom(drawing, start.id, undefined) : [note(own, "has no steps yet")];
  return ["sequenceDiagram", ...listParticipants(design, lines), ...indent(lines)].join("\n");
}
