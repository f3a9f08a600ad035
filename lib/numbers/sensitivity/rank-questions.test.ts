import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation } from "@/lib/design/design.fixture";
import type { Design, Question } from "@/lib/design/schema";
import { computeNumbers } from "../compute-numbers";
import { findTurn } from "./find-turn";
import { loadLever } from "./list-levers";
import { finish } from "./pieces";
import { rankOpenQuestions, rankQuestions } from "./rank-questions";

const stated = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });
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
  const design = aShop(30);

  const turn = finish(findTurn(design, loadLever(design, computeNumbers(design))));

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

const infrastructure: Question = { id: "Q-infra", topic: "infrastructure", text: "What does it run on?" };
const budget: Question = { id: "Q-budget", topic: "budget", text: "What may it cost?" };

test("after the load, the question whose number is nearest to turning a verdict comes first", () => {
  const shop = aShop(240);
  const [client, api] = shop.components;
  if (!(client && api)) throw new Error("The shop has two components.");
  const priced = {
    ...shop,
    context: { budget: stated(1000, "EUR/month") },
    components: [client, { ...api, unitCost: assumed(800, "EUR/month"), availability: assumed(99.95, "%") }],
    workflows: shop.workflows.map((workflow) => ({
      ...workflow,
      objective: { availability: stated(99.9, "%") },
    })),
  };

  const ranked = rankQuestions(priced, [team, load, infrastructure, budget]);

  expect(ranked.map(({ question, because }) => [question.id, because])).toEqual([
    [
      "Q-load",
      expect.stringMatching(/^At 240(\.\d)? runs a second instead of 60 API no longer bears the peak\.$/),
    ],
    ["Q-budget", "Below 800 EUR/month the design is over its budget."],
    [
      "Q-infra",
      expect.stringMatching(
        /^If parts are down 2(\.0\d)? times as long as assumed, Buy misses "available ≥ 99.9 %"\.$/,
      ),
    ],
    ["Q-team", null],
  ]);
});

test("parts that would be too slow turn a verdict as well, and stated ones don't", () => {
  const [assumedSpeed] = rankQuestions(aShop(84), [infrastructure]);
  const shop = aShop(84);
  const isStated = {
    ...shop,
    components: shop.components.map((one) => ({ ...one, capacity: { perReplica: stated(84, "/s") } })),
  };

  expect(assumedSpeed?.because).toBe(
    "If parts are 1.4 times as slow as assumed, API no longer bears the peak.",
  );
  expect(rankQuestions(isStated, [infrastructure])).toEqual([{ question: infrastructure, because: null }]);
});

test("a budget that is too small says from where on it would do", () => {
  const shop = aShop(84, { context: { budget: stated(500, "EUR/month") } });
  const priced = {
    ...shop,
    components: shop.components.map((one) => ({ ...one, unitCost: assumed(400, "EUR/month") })),
  };

  expect(rankQuestions(priced, [budget])[0]?.because).toBe(
    "From 800 EUR/month on the design is within its budget.",
  );
});

test("what is answered isn't asked again", () => {
  const design = aShop(84, { questions: [{ ...load, answer: "60" }, team] });

  expect(finish(rankOpenQuestions(design)).map(({ question }) => question.id)).toEqual(["Q-team"]);
});
