import { missingTimeout } from "./reliability/missing-timeout";
import type { Rule } from "./rule";
import { synchronousCycle } from "./structure/synchronous-cycle";

/** Every rule, in the order of the published catalogue. */
export const catalogue: readonly Rule[] = [synchronousCycle, missingTimeout];
