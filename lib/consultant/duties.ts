import { asking, delivering, serving, verifying } from "./duties-of-delivery";
import { deciding, responsibilities, working } from "./duties-of-work";
import type { DutyGroup } from "./duty";

/** Everything the consultant owes its user, in the order in which a turn meets it. */
export const dutyGroups: readonly DutyGroup[] = [
  responsibilities,
  working,
  deciding,
  delivering,
  verifying,
  asking,
  serving,
];
