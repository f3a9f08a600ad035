import type { Component, Design, Quantity } from "@/lib/design/schema";
import { show } from "../describe";
import type { Rule } from "../rule";

const monthsIn: Readonly<Record<string, number>> = { month: 1, year: 12, quarter: 3 };

interface Price {
  amount: number;
  currency: string;
}

/** Money for a month, the dearer end of an interval; null when the unit is no money over time. */
function priceOf({ value, unit }: Quantity): Price | null {
  const [currency = "", per = ""] = unit.split("/");
  const months = monthsIn[per.trim().toLowerCase()];
  if (months === undefined) return null;
  return { amount: (typeof value === "number" ? value : value.max) / months, currency: currency.trim() };
}

/** The cost of a component is that of one replica, as many times as there are at least. */
const costOf = ({ unitCost, replicas }: Component): Price | null => {
  const price = unitCost && priceOf(unitCost);
  return price ? { ...price, amount: price.amount * Math.max(1, replicas?.min ?? 1) } : null;
};

function sumCosts({ components }: Design, currency: string) {
  const prices = components.flatMap((component) => costOf(component) ?? []);
  const comparable = prices.filter((price) => price.currency === currency);
  return { total: comparable.reduce((sum, { amount }) => sum + amount, 0), priced: comparable.length };
}

export const overBudget: Rule = {
  id: "CST01",
  pillar: "cost",
  title: "There is no cost figure, or it is above the budget",
  why: "The bill decides whether the design lives, and it comes after everything is built.",
  remedy: "Give each part a cost with its basis, and change the dearest first when the sum is too high.",
  source: "AWS Well-Architected COST05",
  severity: "warning",
  about: "detail",
  find({ design }) {
    const { budget } = design.context;
    const limit = budget && priceOf(budget);
    if (!budget || !limit) return [];
    const { total, priced } = sumCosts(design, limit.currency);
    const rounded = Math.round(total);
    if (priced > 0 && total <= limit.amount) return [];
    const sum = `${priced} components with a cost, each times its least replicas, make ${rounded} ${limit.currency}/month; the budget is ${show(budget)}.`;
    return [
      {
        targets: ["budget"],
        path: "context.budget",
        message:
          priced === 0
            ? `There is a budget of ${show(budget)}, and no component has a cost.`
            : `The design costs ${rounded} ${limit.currency}/month, more than the budget of ${show(budget)}.`,
        explanation: sum.charAt(0).toUpperCase() + sum.slice(1),
      },
    ];
  },
};
