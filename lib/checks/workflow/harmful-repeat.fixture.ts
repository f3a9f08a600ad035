import type { Step } from "@/lib/design/schema";
import { aSaga, plantStep, type RuleFixture, without } from "../rule.fixture";
import { harmfulRepeat } from "./harmful-repeat";

const retry = { max: 3 };
const reserving = (parts: Partial<Step>) => aSaga({ reserve: parts });

export const harmfulRepeatFixture: RuleFixture = {
  rule: harmfulRepeat,
  fires: [
    reserving({ retry, writes: ["stock"] }),
    reserving({ retry, writes: ["stock"], idempotency: "none" }),
    reserving({ compensation: { does: "Releases." } }),
  ],
  silent: [
    reserving({ retry, writes: ["stock"], idempotency: "key" }),
    reserving({ retry }),
    reserving({ compensation: { does: "Releases.", idempotency: "natural" } }),
  ],
  plant: (design) => [
    ...plantStep(({ compensation, ...step }) =>
      compensation?.idempotency ? { ...step, compensation: without(compensation, "idempotency") } : null,
    )(design),
    ...plantStep((step) =>
      step.retry?.max && step.idempotency && step.writes?.length ? { ...step, idempotency: "none" } : null,
    )(design),
  ],
};
