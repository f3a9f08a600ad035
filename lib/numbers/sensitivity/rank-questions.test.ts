import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation } from "@/lib/design/design.fixture";
import type { Design, Question } from "@/lib/design/schema";
import { findLoadTurn } from "./find-load-turn";
import { rankOpenQuestions, rankQuestions } from "./rank-questions";

const assumed = (value: number, unit: string) => ({ value, unit, basis: "assumed" as const });

/** An API that bears so many calls a second and is called 60 times a second. */
const aShop = (perReplica: number, more: object = {}): Design =>
  aDesign({
    components: [
      aComponent({ id: "shop", kind: "client" }),
      aComponent({
        id: "api",
        name: "API",
        kind: "service",
        replicas: { min: 1 },
        capacity: { perReplica: assumed(perReplica, "/s") },
      }),
    ],
    relations: [aRelation({ id: "asks", from: "shop", to: "api", mode: "sync" })],
    workflows: [
      {
        id: "buy",
        name: "Buy",
        arrivals: { peak: assumed(60, "/s") },
        steps: [{ id: "ask", kind: "call", relation: "asks" }],
      },
    ],
    ...more,
  });

const team: Question = { id: "Q-team", topic: "team", text: "How many engineers?" };
const load: Question = { id: "Q-load", topic: "performance", text: "How much must it bear?" };
const growth: Question = { id: "Q-growth", topic: "growth", text: "How will it grow?" };

test("the question about a load that is nearly too much comes first, and says from where on it is", () => {
  const ranked = rankQuestions(aShop(84), [team, load, growth]);

  expect(ranked.map(({ question }) => question.id)).toEqual(["Q-load", "Q-growth", "Q-team"]);
  expect(ranked[0]?.because).toBe("At 84.1 runs a second instead of 60 API no longer bears the peak.");
  expect(ranked[2]?.because).toBeNull();
});

test("a load that is too much already turns where it would be borne", () => {
  const turn = findLoadTurn(aShop(30));

  expect(turn?.times).toBeCloseTo(0.5, 2);
  expect(turn?.because).toMatch(/^At (29\.9|30) runs a second instead of 60 API bears the peak\.$/);
});

test("where ten times the load turns nothing, questions stay in their order without a reason", () => {
  const ranked = rankQuestions(aShop(10_000), [team, load]);

  expect(ranked).toEqual([
    { question: team, because: null },
    { question: load, because: null },
  ]);
});

test("what is answered isn't asked again", () => {
  const design = aShop(84, { questions: [{ ...load, answer: "60" }, team] });

  expect(rankOpenQuestions(design).map(({ question }) => question.id)).toEqual(["Q-team"]);
});
