import { account } from "./english/account";
import { activity } from "./english/activity";
import { chat } from "./english/chat";
import { command } from "./english/command";
import { composer } from "./english/composer";
import { design } from "./english/design";
import { settings } from "./english/settings";
import { share } from "./english/share";
import { tour } from "./english/tour";
import { ui } from "./english/ui";
import { workspace } from "./english/workspace";

/** What the interface says, by the place where it says it. Words in braces are filled in. */
export const english = {
  account,
  activity,
  chat,
  command,
  composer,
  design,
  settings,
  share,
  tour,
  ui,
  workspace,
};

export type Words = typeof english;
