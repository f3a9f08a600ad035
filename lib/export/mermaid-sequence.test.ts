import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { drawSequence } from "./mermaid-sequence";
import { drawStates } from "./mermaid-states";

const shop = (steps: Design["workflows"][number]["steps"]) =>
  aDesign({
    components: [aComponent(), aComponent({ id: "db", name: "Orders" })],
    relations: [aRelation()],
    workflows: [aWorkflow({ coordinator: "api", steps })],
  });

function sequence(steps: Design["workflows"][number]["steps"]): string[] {
  const design = shop(steps);
  return drawSequence(design, design.workflows[0] ?? aWorkflow())
    .split("\n")
    .map((line) => line.trim());
}

test("draws the alternatives of a choice up to where they meet, and goes on after it", () => {
  const lines = sequence([
    {
      id: "ask",
      kind: "choice",
      component: "api",
      next: [
        { to: "a", when: "yes" },
        { to: "b", when: "no" },
      ],
    },
    { id: "a", kind: "call", relation: "api-reads-db", next: ["last"] },
    { id: "b", kind: "local", component: "api", next: ["last"] },
    { id: "last", kind: "local", component: "api" },
  ]);

  expect(lines).toEqual([
    "sequenceDiagram",
    "participant n_api as API",
    "participant n_db as Orders",
    "Note over n_api: ask",
    "alt yes",
    "n_api->>n_db: a",
    "else no",
    "Note over n_api: b",
    "end",
    "Note over n_api: last",
  ]);
});

test("draws the branches of a parallel and the body of a loop once", () => {
  const lines = sequence([
    { id: "split", kind: "parallel", component: "api", next: ["a", "b"] },
    { id: "a", kind: "local", component: "api", next: ["each"] },
    { id: "b", kind: "local", component: "api", next: ["each"] },
    { id: "each", kind: "loop", component: "api", next: [{ to: "body", when: "another" }, "done"] },
    { id: "body", kind: "local", component: "db", next: ["each"] },
    { id: "done", kind: "local", component: "api" },
  ]);

  expect(lines.slice(3)).toEqual([
    "Note over n_api: split",
    "par a",
    "Note over n_api: a",
    "and b",
    "Note over n_api: b",
    "end",
    "Note over n_api: each",
    "loop another",
    "Note over n_db: body",
    "end",
    "Note over n_api: done",
  ]);
});

test("shows what a failure takes back, the last first", () => {
  const undo = (does: string) => ({ does, relation: "api-reads-db" });
  const lines = sequence([
    { id: "reserve", kind: "call", relation: "api-reads-db", compensation: undo("release"), next: ["bill"] },
    { id: "bill", kind: "call", relation: "api-reads-db", compensation: undo("refund"), next: ["ship"] },
    { id: "ship", kind: "call", relation: "api-reads-db", onFailure: { action: "compensate" } },
  ]);

  const failure = lines.slice(lines.indexOf("break ship fails"));

  expect(failure).toEqual([
    "break ship fails",
    "Note over n_api: takes back what was done",
    "n_api->>n_db: Undo: refund",
    "n_api->>n_db: Undo: release",
    "end",
  ]);
});

test("draws states with the way back", () => {
  const text = drawStates(
    aWorkflow({
      steps: [
        { id: "a", kind: "local", name: "Reserve", compensation: { does: "release" }, next: ["b"] },
        { id: "b", kind: "local", onFailure: { action: "compensate" }, outcome: "completed" },
      ],
    }),
  );

  expect(text.split("\n").map((line) => line.trim())).toEqual([
    "stateDiagram-v2",
    'state "Reserve" as n_a',
    'state "b" as n_b',
    'state "Taking back" as taking_back {',
    'state "Undo#58; Reserve" as undo_n_a',
    "[*] --> undo_n_a",
    "undo_n_a --> [*]",
    "}",
    "taking_back --> [*] : taken back",
    "[*] --> n_a",
    "n_a --> n_b",
    "n_b --> [*] : completed",
    "n_b --> taking_back : fails",
  ]);
});
