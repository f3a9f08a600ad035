import { forgetThread } from "@/components/chat/local-threads";
import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";
import { showToast } from "@/components/ui/toast";

/** The threads that are out of sight already, and are deleted once nobody takes it back. */
const nothing: readonly string[] = [];
let pending = nothing;
const listeners = new Set<() => void>();

function publish(next: readonly string[]): void {
  pending = next;
  for (const listener of listeners) listener();
}

export function subscribeToDeletions(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const readDeletions = () => pending;
export const readNoDeletions = () => nothing;

const keep = (threadId: string) => publish(pending.filter((id) => id !== threadId));

const requestDeletion = (threadId: string) =>
  fetch(`/api/threads/${threadId}`, { method: "DELETE", keepalive: true });

/** Whoever leaves the page doesn't take it back any more. */
function deleteAllPending(): void {
  for (const threadId of pending) void requestDeletion(threadId);
}

type Said = Pick<Words["workspace"], "isDeleted" | "notDeleted" | "undo">;

async function deleteNow(threadId: string, said: Said, onDeleted: () => unknown): Promise<void> {
  const response = await requestDeletion(threadId).catch(() => null);
  if (response?.ok) {
    forgetThread(threadId);
    onDeleted();
    return;
  }
  keep(threadId);
  showToast({ text: said.notDeleted });
}

/** Takes a thread out of sight at once, and away for good when the offer to undo has passed. */
export function deleteThread(
  thread: { id: string; title: string },
  said: Said,
  onDeleted: () => unknown,
): void {
  if (pending.includes(thread.id)) return;
  publish([...pending, thread.id]);
  window.addEventListener("pagehide", deleteAllPending);
  showToast({
    text: fill(said.isDeleted, { title: thread.title }),
    action: { label: said.undo, run: () => keep(thread.id) },
    onGone: () => deleteNow(thread.id, said, onDeleted),
  });
}
