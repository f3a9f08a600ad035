import { beginWithDesign } from "@/lib/thread/begin-with-design";
import { openShare } from "./open-share";

/** A thread of the reader's own that begins with the design of a link; the conversation stays where it is. */
export async function forkShare(token: string, ownerId: string, now: Date) {
  const { title, design, version } = await openShare(token, now);
  const summary = `copied from version ${version} of the shared design "${title}"`;
  return beginWithDesign({ ownerId, design, title, summary, now });
}
