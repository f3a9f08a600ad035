import type { OpenDecision } from "./decide";
import { type SystemFacts, say } from "./system-facts";

/** How a release of a system reaches production; the names are those that the model has for strategies. */
const strategies = {
  canary: "Canary: 5 %, 25 %, 100 %, stopped by its own figures",
  "blue-green": "Blue–green: switch between two sets",
  rolling: "Rolling replacement",
} as const;

export type Strategy = keyof typeof strategies;

/** Below it a share of 5 % sees too few requests in ten minutes for its figures to say anything: 5 % × 1/s × 600 s = 30. */
const enoughToCompare = 1;

/** How new versions of a running system meet its users. */
export function deliveryDecision({ peak, team, platform }: SystemFacts): OpenDecision {
  const isTelling = peak.value >= enoughToCompare;
  const onServers = platform === "our own servers";
  return {
    id: "D-delivery",
    title: "How a release reaches its users",
    context: `${say(peak)} requests a second at peak; ${say(team)} engineers; ${platform ?? "a managed platform"}.`,
    options: [
      {
        name: strategies.canary,
        pros: ["A fault meets few users", "Decided by measurements, with nobody awake"],
        cons: ["Two versions run side by side", "Needs shares of the traffic, and enough of it to measure"],
        scores: {
          "R-availability": isTelling ? 5 : 2,
          "R-change": 5,
          "R-team": onServers ? 2 : 4,
          "R-cost": 4,
        },
        because:
          "Most faults show in error rate and latency within minutes, and a small share of this traffic is enough to see them.",
        consequences: [
          "Both versions work with the same database schema (expand and contract)",
          "The new version's figures are compared with the old one's at the same time",
        ],
        wouldFlipIf: "Traffic is too low to compare, or the platform can't share it: then blue–green.",
      },
      {
        name: strategies["blue-green"],
        pros: ["Switching back takes seconds", "Easy to understand"],
        cons: ["Everybody meets the new version at once", "Double capacity while a release lasts"],
        scores: {
          "R-availability": isTelling ? 4 : 5,
          "R-change": 4,
          "R-team": onServers ? 5 : 4,
          "R-cost": isTelling ? 2 : 3,
        },
        because:
          "Switching back within seconds is the strongest protection where shares of the traffic tell nothing.",
        consequences: [
          "The idle set is kept for an hour after the switch",
          "Background work runs in one set only",
        ],
        wouldFlipIf: "Traffic can be shared by percentage, and there is enough of it: then canary.",
      },
      {
        name: strategies.rolling,
        pros: ["Built into every platform", "No further capacity"],
        cons: ["Going back takes as long as going forward", "Stops only on failed health checks"],
        scores: { "R-availability": 2, "R-change": 4, "R-team": 5, "R-cost": 5 },
        because: "Faults are rare and cheap here.",
        consequences: ["Health checks must test what matters"],
        wouldFlipIf: "A bad release costs more than a canary would.",
      },
    ],
  };
}

const isStrategy = (name: string): name is Strategy => name in strategies;

/** The model's word for the option that was chosen. */
export const strategyOf = (choice: string): Strategy =>
  Object.keys(strategies)
    .filter(isStrategy)
    .find((name) => strategies[name] === choice) ?? "canary";
