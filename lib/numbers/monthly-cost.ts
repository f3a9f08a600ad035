import type { Component, Design, Quantity } from "@/lib/design/schema";
import { type Figure, formatNumber, type Input, knownFigure, unknownFigure } from "./figure";

/** What a design costs a month, where unit costs are given. */
export interface MonthlyCost {
  /** With the least replicas of each component. */
  least: Figure;
  /** With all replicas that each may scale to. */
  most: Figure;
  /** The budget in the same unit; null when there is none in this currency. */
  budget: number | null;
  /** Whether the least cost is within the budget; null when one of the two isn't known. */
  isMet: boolean | null;
}

const monthsIn: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  week: 7 / (365 / 12),
  day: 1 / (365 / 12),
  hour: 1 / (365 * 2),
  h: 1 / (365 * 2),
};

interface Price {
  component: string;
  amount: number;
  currency: string;
  input: Input;
}

/** Money for a month, the dearer end of an interval; null when the unit is no money over time. */
function readPrice(name: string, quantity: Quantity | undefined): Omit<Price, "component"> | null {
  if (!quantity) return null;
  const [currency = "", per = ""] = quantity.unit.split("/").map((part) => part.trim());
  const months = monthsIn[per.toLowerCase()];
  if (months === undefined) return null;
  const { value, basis } = quantity;
  const dearest = typeof value === "number" ? value : value.max;
  return { amount: dearest / months, currency, input: { name, text: `${dearest} ${quantity.unit}`, basis } };
}

const leastReplicas = ({ replicas }: Component) => Math.max(1, replicas?.min ?? 1);
const mostReplicas = ({ replicas }: Component) =>
  Math.max(1, replicas?.min ?? 1, replicas?.max ?? replicas?.min ?? 1);

function sumCosts(
  priced: readonly { price: Price; component: Component }[],
  unit: string,
  count: (component: Component) => number,
  leftOut: readonly string[],
): Figure {
  if (priced.length === 0) return unknownFigure(unit, ["unitCost of any component"]);
  const parts = priced.map(({ price, component }) => ({ price, replicas: count(component) }));
  const value = parts.reduce((sum, { price, replicas }) => sum + price.amount * replicas, 0);
  return knownFigure(value, unit, () => ({
    inputs: priced.map(({ price }) => price.input),
    leftOut,
    derivation: [
      ...parts.map(
        ({ price, replicas }) =>
          `${price.component}: ${replicas} × ${formatNumber(price.amount)} = ${formatNumber(price.amount * replicas)}`,
      ),
      `together ${formatNumber(value)} ${unit}`,
    ],
  }));
}

/** Σ unit cost × replicas over the components that name a cost in the currency of the budget, else of the first. */
export function sumMonthlyCost({ components, context }: Design): MonthlyCost {
  const priced = components.flatMap((component) => {
    const price = readPrice(`unitCost of ${component.id}`, component.unitCost);
    return price ? [{ component, price: { ...price, component: component.id } }] : [];
  });
  const budget = readPrice("budget", context.budget);
  const currency = budget?.currency ?? priced[0]?.price.currency ?? "";
  const unit = currency ? `${currency}/month` : "a month";
  const counted = priced.filter(({ price }) => price.currency === currency);
  const leftOut = components
    .filter(({ id, kind }) => kind !== "person" && !counted.some(({ price }) => price.component === id))
    .map(({ id }) => `unitCost of ${id}`);
  const least = sumCosts(counted, unit, leastReplicas, leftOut);
  return {
    least,
    most: sumCosts(counted, unit, mostReplicas, leftOut),
    budget: budget?.amount ?? null,
    isMet: budget && least.isKnown ? least.value <= budget.amount : null,
  };
}
