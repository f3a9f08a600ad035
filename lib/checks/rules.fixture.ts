import { missingTimeoutFixture } from "./reliability/missing-timeout.fixture";
import type { RuleFixture } from "./rule.fixture";
import { synchronousCycleFixture } from "./structure/synchronous-cycle.fixture";

/** The fixtures of every rule. */
export const ruleFixtures: readonly RuleFixture[] = [synchronousCycleFixture, missingTimeoutFixture];
