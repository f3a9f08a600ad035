import { account } from "./english/account";
import { settings } from "./english/settings";

/** What the interface says, by the place where it says it. Words in braces are filled in. */
export const english = { account, settings };

export type Words = typeof english;
