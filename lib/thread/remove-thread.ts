import { recordEvent } from "@/lib/audit/store";
import { deleteThread } from "./store";

/** Takes the thread away with all that hangs on it; the record keeps its name. */
export async function removeThread(threadId: string, ownerId: string, now: Date): Promise<void> {
  const title = await deleteThread(threadId, ownerId);
  await recordEvent({ ownerId, kind: "thread_deleted", subjectId: threadId, title, now });
}
