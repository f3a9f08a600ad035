import { expect, test } from "vitest";
import { readAnswers, understandAnswers } from "./read-answers";

const questions = [
  { id: "Q-team", text: "How many engineers: and which skills?" },
  { id: "Q-note", text: "Anything else?" },
];

test("reads each answer after its question, also over several lines and with colons", () => {
  const message =
    "Answers to your questions:\n- [Q-team] How many engineers: and which skills?: 4, skills: Go\n- [Q-note] Anything else?: first\n- second";

  const answers = readAnswers(message, questions);

  expect(answers).toEqual([
    { questionId: "Q-team", answer: "4, skills: Go" },
    { questionId: "Q-note", answer: "first\n- second" },
  ]);
});

test("a skipped or empty answer is none", () => {
  const message =
    "Answers to your questions:\n- [Q-team] How many engineers: and which skills?: skipped\n- [Q-note] Anything else?:";

  const answers = readAnswers(message, questions);

  expect(answers.map(({ answer }) => answer)).toEqual([null, null]);
});

test("an ordinary message holds no answers", () => {
  expect(readAnswers("- [Q-team] How many?: 4", questions)).toEqual([]);
});

test.each([
  ["4–8 engineers", 6],
  ["12", 12],
  ["about 5 people", 5],
])("understands %j as a team of %d", (answer, teamSize) => {
  const facts = understandAnswers([{ questionId: "Q-team", answer }]);

  expect(facts).toMatchObject({ teamSize, notes: { "Q-team": answer } });
});
