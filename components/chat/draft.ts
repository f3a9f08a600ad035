import { createWrittenStore } from "./written-store";

/** What was typed and not yet taken by the server. */
export const drafts = createWrittenStore<string>({
  kind: "draft",
  unsent: "unsent",
  toText: (text) => text,
  fromText: (text) => text,
  join: (first, second) => [first, second].filter((text) => text !== "").join("\n"),
});
