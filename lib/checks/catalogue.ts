import { missingTimeout } from "./reliability/missing-timeout";
import type { Rule } from "./rule";
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
  missingTimeout,
];
