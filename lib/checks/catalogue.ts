import { chattyCalls } from "./capacity/chatty-calls";
import { coldCache } from "./capacity/cold-cache";
import { fullPool } from "./capacity/full-pool";
import { noReserve } from "./capacity/no-reserve";
import { overload } from "./capacity/overload";
import { slowAnswer } from "./capacity/slow-answer";
import { slowDrain } from "./capacity/slow-drain";
import { slowPart } from "./capacity/slow-part";
import { unknownLoad } from "./capacity/unknown-load";
import { carriedDataDiffers } from "./contracts/carried-data-differs";
import { missingErrors } from "./contracts/missing-errors";
import { missingSchema } from "./contracts/missing-schema";
import { oneEndedChannel } from "./contracts/one-ended-channel";
import { unboundedList } from "./contracts/unbounded-list";
import { unnamedOperation } from "./contracts/unnamed-operation";
import { unversionedInterface } from "./contracts/unversioned-interface";
import { idleComponent } from "./cost/idle-component";
import { overBudget } from "./cost/over-budget";
import { carelessCache } from "./data/careless-cache";
import { dualWrite } from "./data/dual-write";
import { skewedPartition } from "./data/skewed-partition";
import { unclearRecord } from "./data/unclear-record";
import { untestedBackup } from "./data/untested-backup";
import { weakQuorum } from "./data/weak-quorum";
import { contradictedDecision } from "./decisions/contradicted-decision";
import { openAssumption } from "./decisions/open-assumption";
import { unarguedDecision } from "./decisions/unargued-decision";
import { unrecordedDecision } from "./decisions/unrecorded-decision";
import { breakingMigration } from "./delivery/breaking-migration";
import { openGate } from "./delivery/open-gate";
import { rebuiltArtifact } from "./delivery/rebuilt-artifact";
import { riskyRelease } from "./delivery/risky-release";
import { unobservedComponent } from "./delivery/unobserved-component";
import { dataAbroad } from "./privacy/data-abroad";
import { endlessPersonalData } from "./privacy/endless-personal-data";
import { unansweredClause } from "./privacy/unanswered-clause";
import { unclassifiedData } from "./privacy/unclassified-data";
import { uncontrolledDisclosure } from "./privacy/uncontrolled-disclosure";
import { carelessRetry } from "./reliability/careless-retry";
import { controlPlaneRecovery } from "./reliability/control-plane-recovery";
import { missedAvailability } from "./reliability/missed-availability";
import { missingTimeout } from "./reliability/missing-timeout";
import { multipliedRetries } from "./reliability/multiplied-retries";
import { oneZone } from "./reliability/one-zone";
import { rashContract } from "./reliability/rash-contract";
import { recoveryObjectives } from "./reliability/recovery-objectives";
import { retriedMutation } from "./reliability/retried-mutation";
import { singlePoint } from "./reliability/single-point";
import { timeoutOrder } from "./reliability/timeout-order";
import { unboundedQueue } from "./reliability/unbounded-queue";
import { unguardedDependency } from "./reliability/unguarded-dependency";
import { unhandledFailure } from "./reliability/unhandled-failure";
import { weakDependency } from "./reliability/weak-dependency";
import type { Rule } from "./rule";
import { looseSecret } from "./security/loose-secret";
import { mixedTenants } from "./security/mixed-tenants";
import { openComponent } from "./security/open-component";
import { openFetch } from "./security/open-fetch";
import { unauditedChange } from "./security/unaudited-change";
import { unauthenticatedRelation } from "./security/unauthenticated-relation";
import { unauthorisedCrossing } from "./security/unauthorised-crossing";
import { unencryptedData } from "./security/unencrypted-data";
import { unlimitedOperation } from "./security/unlimited-operation";
import { unsegmentedStore } from "./security/unsegmented-store";
import { brokenReference } from "./structure/broken-reference";
import { clientReachesStore } from "./structure/client-reaches-store";
import { incompleteComponent } from "./structure/incomplete-component";
import { loneComponent } from "./structure/lone-component";
import { narrativeDrift } from "./structure/narrative-drift";
import { overloadedComponent } from "./structure/overloaded-component";
import { placeholder } from "./structure/placeholder";
import { sharedDatabase } from "./structure/shared-database";
import { synchronousCycle } from "./structure/synchronous-cycle";
import { tooManyServices } from "./structure/too-many-services";
import { unmetRequirement } from "./structure/unmet-requirement";
import { unseenComponent } from "./structure/unseen-component";
import { unusedPart } from "./structure/unused-part";
import { deadState } from "./workflow/dead-state";
import { earlyFinalEffect } from "./workflow/early-final-effect";
import { harmfulRepeat } from "./workflow/harmful-repeat";
import { missingCompensation } from "./workflow/missing-compensation";
import { noDeadline } from "./workflow/no-deadline";
import { stepAfterPivot } from "./workflow/step-after-pivot";
import { unfittingCoordination } from "./workflow/unfitting-coordination";
import { unguardedAggregate } from "./workflow/unguarded-aggregate";

/** Every rule, in the order of the published catalogue. */
export const catalogue: readonly Rule[] = [
  brokenReference,
  loneComponent,
  unseenComponent,
  incompleteComponent,
  synchronousCycle,
  sharedDatabase,
  overloadedComponent,
  placeholder,
  clientReachesStore,
  unusedPart,
  unmetRequirement,
  narrativeDrift,
  tooManyServices,
  unnamedOperation,
  oneEndedChannel,
  missingSchema,
  unboundedList,
  unversionedInterface,
  missingErrors,
  carriedDataDiffers,
  unclearRecord,
  untestedBackup,
  dualWrite,
  carelessCache,
  skewedPartition,
  weakQuorum,
  missingCompensation,
  stepAfterPivot,
  harmfulRepeat,
  noDeadline,
  earlyFinalEffect,
  unguardedAggregate,
  deadState,
  unfittingCoordination,
  missingTimeout,
  timeoutOrder,
  carelessRetry,
  multipliedRetries,
  retriedMutation,
  unguardedDependency,
  missedAvailability,
  weakDependency,
  singlePoint,
  oneZone,
  unboundedQueue,
  recoveryObjectives,
  controlPlaneRecovery,
  unhandledFailure,
  rashContract,
  overload,
  slowAnswer,
  slowPart,
  noReserve,
  fullPool,
  unknownLoad,
  chattyCalls,
  coldCache,
  slowDrain,
  unauthenticatedRelation,
  unencryptedData,
  openComponent,
  looseSecret,
  unauthorisedCrossing,
  unsegmentedStore,
  unlimitedOperation,
  openFetch,
  unauditedChange,
  mixedTenants,
  unclassifiedData,
  endlessPersonalData,
  dataAbroad,
  uncontrolledDisclosure,
  unansweredClause,
  unobservedComponent,
  riskyRelease,
  breakingMigration,
  openGate,
  rebuiltArtifact,
  overBudget,
  idleComponent,
  unarguedDecision,
  contradictedDecision,
  unrecordedDecision,
  openAssumption,
];
