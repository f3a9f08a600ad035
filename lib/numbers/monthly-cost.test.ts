import { expect, test } from "vitest";
import { aComponent, aDesign } from "@/lib/design/design.fixture";
import { sumMonthlyCost } from "./monthly-cost";

const stated = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });

test("adds up unit costs times replicas, and compares them with the budget", () => {
  const design = aDesign({
    context: { budget: stated(12_000, "EUR/year") },
    components: [
      aComponent({ id: "api", replicas: { min: 3, max: 10 }, unitCost: stated(200, "EUR/month") }),
      aComponent({ id: "db", unitCost: stated(1200, "EUR/year") }),
      aComponent({ id: "mail", unitCost: stated(5, "USD/month") }),
    ],
  });

  expect(sumMonthlyCost(design)).toMatchObject({
    least: { value: 700, unit: "EUR/month", leftOut: ["unitCost of mail"] },
    most: { value: 2100 },
    budget: 1000,
    isMet: true,
  });
});

test("without unit costs there is no sum", () => {
  expect(sumMonthlyCost(aDesign({ components: [aComponent()] }))).toMatchObject({
    least: { isKnown: false, missing: ["unitCost of any component"] },
    isMet: null,
  });
});
