import { expect, test } from "vitest";
import { findFacts } from "./find-facts";
import { readNumber } from "./read-number";

test.each([
  ["40", 40],
  ["1,500", 1_500],
  ["2k", 2_000],
  ["1.5 million", 1_500_000],
  ["two", 2],
])("reads %s as %d", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each([
  ["600 orders a minute at peak", { peakPerSecond: 10 }],
  [
    "2,000 readers a second on a normal day and 150,000 a second when something happens",
    { peakPerSecond: 150_000 },
  ],
  ["about 300 rps", { peakPerSecond: 300 }],
  ["a team of 7", { teamSize: 7 }],
  ["there are two of us", { teamSize: 2 }],
  ["12 backend developers", { teamSize: 12 }],
  ["we may spend $2k a month", { budget: { value: 2_000, unit: "USD a month" } }],
  ["30,000 EUR per year", { budget: { value: 30_000, unit: "EUR a year" } }],
  ["live within 4 months", { timeline: "within 4 months" }],
  ["99.95 % must succeed", { availabilityPercent: 99.95 }],
  ["answers within 300 ms", { latencyMs: 300 }],
  ["p95 under 2 seconds", { latencyMs: 2_000 }],
  ["ten times the load", { loadFactor: 10 }],
  ["HIPAA and SOC 2 apply", { frameworks: ["HIPAA", "SOC 2"] }],
  ["we run Kafka and MySQL on AWS", { technologies: ["AWS", "MySQL", "Apache Kafka"] }],
  ["let's do microservices", { asksMicroservices: true }],
])("finds in %j what is stated", (text, facts) => {
  expect(findFacts(text)).toMatchObject(facts);
});

test.each([
  ["200 people visit the museum", "teamSize"],
  ["editors publish within 5 seconds", "timeline"],
  ["version 99 of the file", "availabilityPercent"],
  ["a shop with payments", "peakPerSecond"],
  ["it may cost 200k USD a month", "peakPerSecond"],
  ["$2,000 a month", "peakPerSecond"],
  ["open 12 hours a day", "peakPerSecond"],
])("reads nothing into %j", (text, fact) => {
  expect(findFacts(text)).not.toHaveProperty(fact);
});

test("what a question only considers is not taken as given", () => {
  const facts = findFacts("Should we use microservices and Kafka?");

  expect(facts).toMatchObject({ technologies: [], asksMicroservices: false });
});
