import type { Option } from "./decide";

/** How a release meets its users; the keys are the model's names for strategies. */
const options = {
  canary: {
    name: "Canary: 5 %, 25 %, 100 %, stopped by its own figures",
    pros: ["A fault meets few users", "Decided by measurements, with nobody awake"],
    cons: ["Two versions run side by side", "Needs shares of the traffic, and enough of it to measure"],
    because:
      "Most faults show in error rate and latency within minutes, and a small share of the traffic is enough to see them; stopping needs nobody awake.",
    consequences: [
      "Both versions work with the same database schema (expand and contract)",
      "The new version's figures are compared with the old one's at the same time",
      "Below some hundred requests in ten minutes the comparison says little: then use synthetic checks",
    ],
    wouldFlipIf: "Traffic is too low to compare, or the platform can't share it: then blue–green.",
  },
  "blue-green": {
    name: "Blue–green: switch between two sets",
    pros: ["Switching back takes seconds", "Easy to understand"],
    cons: ["Everybody meets the new version at once", "Double capacity while a release lasts"],
    because:
      "Switching back within seconds is the strongest protection where shares of the traffic can't be had or tell nothing.",
    consequences: [
      "The idle set is kept for an hour after the switch",
      "Background work runs in one set only",
    ],
    wouldFlipIf: "Traffic can be shared by percentage, and there is enough of it: then canary.",
  },
  rolling: {
    name: "Rolling replacement",
    pros: ["Built into every platform", "No further capacity"],
    cons: ["Going back takes as long as going forward", "Stops only on failed health checks"],
    because: "Faults are rare and cheap here.",
    consequences: ["Health checks must test what matters"],
    wouldFlipIf: "A bad release costs more than a canary would.",
  },
} satisfies Record<string, Omit<Option, "scores">>;

export type Strategy = keyof typeof options;

/** The three ways a release goes out, with what speaks for each under the drivers of one design. */
export const releaseOptions = (scores: Record<Strategy, Option["scores"]>): [Option, Option, Option] => [
  { ...options.canary, scores: scores.canary },
  { ...options["blue-green"], scores: scores["blue-green"] },
  { ...options.rolling, scores: scores.rolling },
];

const isStrategy = (name: string): name is Strategy => name in options;

/** The model's word for the option that was chosen. */
export const strategyOf = (choice: string): Strategy =>
  Object.keys(options)
    .filter(isStrategy)
    .find((name) => options[name].name === choice) ?? "canary";
