import { aSaga, plantStep, type RuleFixture } from "../rule.fixture";
import { graphOf, listBeforePivot } from "../step-graph";
import { earlyFinalEffect } from "./early-final-effect";

export const earlyFinalEffectFixture: RuleFixture = {
  rule: earlyFinalEffect,
  fires: [aSaga({ reserve: { undo: "impossible" } })],
  silent: [
    aSaga({ reserve: { undo: "by-compensation" } }),
    aSaga({ capture: { undo: "impossible" } }),
    aSaga({ confirm: { undo: "impossible" } }),
  ],
  plant: plantStep((step, workflow) =>
    listBeforePivot(graphOf(workflow)).some(({ id }) => id === step.id) && step.undo !== "impossible"
      ? { ...step, undo: "impossible" }
      : null,
  ),
};
