import type { Words } from "./english";
import { account } from "./german/account";
import { activity } from "./german/activity";
import { chat } from "./german/chat";
import { command } from "./german/command";
import { composer } from "./german/composer";
import { design } from "./german/design";
import { settings } from "./german/settings";
import { share } from "./german/share";
import { tour } from "./german/tour";
import { ui } from "./german/ui";
import { workspace } from "./german/workspace";

export const german: Words = {
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
