import { chattyCallsFixture } from "./capacity/chatty-calls.fixture";
import { coldCacheFixture } from "./capacity/cold-cache.fixture";
import { fullPoolFixture } from "./capacity/full-pool.fixture";
import { noReserveFixture } from "./capacity/no-reserve.fixture";
import { overloadFixture } from "./capacity/overload.fixture";
import { slowAnswerFixture } from "./capacity/slow-answer.fixture";
import { slowDrainFixture } from "./capacity/slow-drain.fixture";
import { slowPartFixture } from "./capacity/slow-part.fixture";
import { unknownLoadFixture } from "./capacity/unknown-load.fixture";
import { carriedDataDiffersFixture } from "./contracts/carried-data-differs.fixture";
import { missingErrorsFixture } from "./contracts/missing-errors.fixture";
import { missingSchemaFixture } from "./contracts/missing-schema.fixture";
import { oneEndedChannelFixture } from "./contracts/one-ended-channel.fixture";
import { unboundedListFixture } from "./contracts/unbounded-list.fixture";
import { unnamedOperationFixture } from "./contracts/unnamed-operation.fixture";
import { unversionedInterfaceFixture } from "./contracts/unversioned-interface.fixture";
import { idleComponentFixture } from "./cost/idle-component.fixture";
import { overBudgetFixture } from "./cost/over-budget.fixture";
import { carelessCacheFixture } from "./data/careless-cache.fixture";
import { dualWriteFixture } from "./data/dual-write.fixture";
import { skewedPartitionFixture } from "./data/skewed-partition.fixture";
import { unclearRecordFixture } from "./data/unclear-record.fixture";
import { untestedBackupFixture } from "./data/untested-backup.fixture";
import { weakQuorumFixture } from "./data/weak-quorum.fixture";
import { contradictedDecisionFixture } from "./decisions/contradicted-decision.fixture";
import { openAssumptionFixture } from "./decisions/open-assumption.fixture";
import { unarguedDecisionFixture } from "./decisions/unargued-decision.fixture";
import { unrecordedDecisionFixture } from "./decisions/unrecorded-decision.fixture";
import { breakingMigrationFixture } from "./delivery/breaking-migration.fixture";
import { openGateFixture } from "./delivery/open-gate.fixture";
import { rebuiltArtifactFixture } from "./delivery/rebuilt-artifact.fixture";
import { riskyReleaseFixture } from "./delivery/risky-release.fixture";
import { unobservedComponentFixture } from "./delivery/unobserved-component.fixture";
import { dataAbroadFixture } from "./privacy/data-abroad.fixture";
import { endlessPersonalDataFixture } from "./privacy/endless-personal-data.fixture";
import { unansweredClauseFixture } from "./privacy/unanswered-clause.fixture";
import { unclassifiedDataFixture } from "./privacy/unclassified-data.fixture";
import { uncontrolledDisclosureFixture } from "./privacy/uncontrolled-disclosure.fixture";
import { carelessRetryFixture } from "./reliability/careless-retry.fixture";
import { controlPlaneRecoveryFixture } from "./reliability/control-plane-recovery.fixture";
import { missedAvailabilityFixture } from "./reliability/missed-availability.fixture";
import { missingTimeoutFixture } from "./reliability/missing-timeout.fixture";
import { multipliedRetriesFixture } from "./reliability/multiplied-retries.fixture";
import { oneZoneFixture } from "./reliability/one-zone.fixture";
import { rashContractFixture } from "./reliability/rash-contract.fixture";
import { recoveryObjectivesFixture } from "./reliability/recovery-objectives.fixture";
import { retriedMutationFixture } from "./reliability/retried-mutation.fixture";
import { singlePointFixture } from "./reliability/single-point.fixture";
import { timeoutOrderFixture } from "./reliability/timeout-order.fixture";
import { unboundedQueueFixture } from "./reliability/unbounded-queue.fixture";
import { unguardedDependencyFixture } from "./reliability/unguarded-dependency.fixture";
import { unhandledFailureFixture } from "./reliability/unhandled-failure.fixture";
import { weakDependencyFixture } from "./reliability/weak-dependency.fixture";
import type { RuleFixture } from "./rule.fixture";
import { looseSecretFixture } from "./security/loose-secret.fixture";
import { mixedTenantsFixture } from "./security/mixed-tenants.fixture";
import { openComponentFixture } from "./security/open-component.fixture";
import { openFetchFixture } from "./security/open-fetch.fixture";
import { unauditedChangeFixture } from "./security/unaudited-change.fixture";
import { unauthenticatedRelationFixture } from "./security/unauthenticated-relation.fixture";
import { unauthorisedCrossingFixture } from "./security/unauthorised-crossing.fixture";
import { unencryptedDataFixture } from "./security/unencrypted-data.fixture";
import { unlimitedOperationFixture } from "./security/unlimited-operation.fixture";
import { unsegmentedStoreFixture } from "./security/unsegmented-store.fixture";
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
import { deadStateFixture } from "./workflow/dead-state.fixture";
import { earlyFinalEffectFixture } from "./workflow/early-final-effect.fixture";
import { harmfulRepeatFixture } from "./workflow/harmful-repeat.fixture";
import { missingCompensationFixture } from "./workflow/missing-compensation.fixture";
import { noDeadlineFixture } from "./workflow/no-deadline.fixture";
import { stepAfterPivotFixture } from "./workflow/step-after-pivot.fixture";
import { unfittingCoordinationFixture } from "./workflow/unfitting-coordination.fixture";
import { unguardedAggregateFixture } from "./workflow/unguarded-aggregate.fixture";

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
  unnamedOperationFixture,
  oneEndedChannelFixture,
  missingSchemaFixture,
  unboundedListFixture,
  unversionedInterfaceFixture,
  missingErrorsFixture,
  carriedDataDiffersFixture,
  unclearRecordFixture,
  untestedBackupFixture,
  dualWriteFixture,
  carelessCacheFixture,
  skewedPartitionFixture,
  weakQuorumFixture,
  missingCompensationFixture,
  stepAfterPivotFixture,
  harmfulRepeatFixture,
  noDeadlineFixture,
  earlyFinalEffectFixture,
  unguardedAggregateFixture,
  deadStateFixture,
  unfittingCoordinationFixture,
  missingTimeoutFixture,
  timeoutOrderFixture,
  carelessRetryFixture,
  multipliedRetriesFixture,
  retriedMutationFixture,
  unguardedDependencyFixture,
  missedAvailabilityFixture,
  weakDependencyFixture,
  singlePointFixture,
  oneZoneFixture,
  unboundedQueueFixture,
  recoveryObjectivesFixture,
  controlPlaneRecoveryFixture,
  unhandledFailureFixture,
  rashContractFixture,
  overloadFixture,
  slowAnswerFixture,
  slowPartFixture,
  noReserveFixture,
  fullPoolFixture,
  unknownLoadFixture,
  chattyCallsFixture,
  coldCacheFixture,
  slowDrainFixture,
  unauthenticatedRelationFixture,
  unencryptedDataFixture,
  openComponentFixture,
  looseSecretFixture,
  unauthorisedCrossingFixture,
  unsegmentedStoreFixture,
  unlimitedOperationFixture,
  openFetchFixture,
  unauditedChangeFixture,
  mixedTenantsFixture,
  unclassifiedDataFixture,
  endlessPersonalDataFixture,
  dataAbroadFixture,
  uncontrolledDisclosureFixture,
  unansweredClauseFixture,
  unobservedComponentFixture,
  riskyReleaseFixture,
  breakingMigrationFixture,
  openGateFixture,
  rebuiltArtifactFixture,
  overBudgetFixture,
  idleComponentFixture,
  unarguedDecisionFixture,
  contradictedDecisionFixture,
  unrecordedDecisionFixture,
  openAssumptionFixture,
];
