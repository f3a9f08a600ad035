import type { Words } from "./english";
import { account } from "./german/account";
import { settings } from "./german/settings";

export const german: Words = { account, settings };
