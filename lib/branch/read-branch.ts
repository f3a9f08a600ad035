import { getDesign, listDesignVersions } from "@/lib/design/store";
import { lookAtThread } from "@/lib/turn/look-at-thread";

/** The branch of a thread that is shown, with the design as it is there. */
export async function readBranch(threadId: string, ownerId: string) {
  const [thread, known, versions] = await Promise.all([
    lookAtThread(threadId, ownerId),
    getDesign(threadId, ownerId),
    listDesignVersions(threadId, ownerId),
  ]);
  return { thread, known, versions };
}
