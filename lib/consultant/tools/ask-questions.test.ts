import { expect, test } from "vitest";
import { type Design, emptyDesign } from "@/lib/design/schema";
import { askQuestionsTool } from "./ask-questions";

const callOptions = { toolCallId: "call-1", messages: [], context: {} };

const aDesign = (ids: string[]): Design => ({
  ...emptyDesign(),
  questions: ids.map((id) => ({ id, topic: "team" as const, text: `What about ${id}?` })),
});

const ask = (design: Design, questionIds: string[]) =>
  askQuestionsTool(async () => ({ design })).execute?.({ questionIds }, callOptions);

test("shows the questions of the design in the order that was asked for, each once", async () => {
  const shown = await ask(aDesign(["Q-1", "Q-2", "Q-3"]), ["Q-3", "Q-1", "Q-3"]);

  expect(shown).toMatchObject({ shown: true, questions: [{ id: "Q-3" }, { id: "Q-1" }] });
});

test("says which questions the design doesn't have, and which it has", async () => {
  const refused = await ask(aDesign(["Q-1"]), ["Q-1", "Q-9"]);

  expect(refused).toEqual({ shown: false, problem: expect.stringMatching(/"Q-9".*"Q-1"/) });
});

test.each([
  ["no question", []],
  ["six questions", ["Q-1", "Q-2", "Q-3", "Q-4", "Q-5", "Q-6"]],
])("refuses %s", async (_, ids) => {
  const refused = await ask(aDesign(["Q-1", "Q-2", "Q-3", "Q-4", "Q-5", "Q-6"]), ids);

  expect(refused).toMatchObject({ shown: false });
});
