import { missingTimeoutFixture } from "./reliability/missing-timeout.fixture";
import type { RuleFixture } from "./rule.fixture";
import { brokenReferenceFixture } from "./structure/broken-reference.fixture";
import { clientReachesStoreFixture } from "./structure/client-reaches-store.fixture";
import { incompleteComponentFixture } from "./structure/incomplete-component.fixture";
import { loneComponentFixture } from "./structure/lone-component.fixture";
import { narrativeDriftFixture } from "./structure/narrative-drift.fixture";
import { overloadedComponentFixture } from "./structure/overloaded-component.fixture";
import { placeholderFixture } from "./structure/placeholder.fixture";
import { sharedDatabaseFixture } from "./structure/shared-database.fixture";
import { synchronousCycleFixture } from "./structure/synchronous-cycle.fixture";
import { tooManyServicesFixture } from "./structure/too-many-services.fixture";
import { unmetRequirementFixture } from "./structure/unmet-requirement.fixture";
import { unseenComponentFixture } from "./structure/unseen-component.fixture";
import { unusedPartFixture } from "./structure/unused-part.fixture";

/** The fixtures of every rule. */
export const ruleFixtures: readonly RuleFixture[] = [
  brokenReferenceFixture,
  loneComponentFixture,
  unseenComponentFixture,
  incompleteComponentFixture,
  synchronousCycleFixture,
  sharedDatabaseFixture,
  overloadedComponentFixture,
  placeholderFixture,
  clientReachesStoreFixture,
  unusedPartFixture,
  unmetRequirementFixture,
  narrativeDriftFixture,
  tooManyServicesFixture,
  missingTimeoutFixture,
];
