/**
 * The thread of the first page has no address until its first message goes out, and gets another id with each load. So
 * what is being written in it is kept under one name, until it begins.
 */
let unbegun: string | null = null;

export function openUnbegun(threadId: string): void {
  unbegun = threadId;
}

/** The name under which what is written in a thread is kept. */
export const slotOf = (threadId: string): string => (threadId === unbegun ? "new" : threadId);

/** From now on the thread keeps what is its own; the first page is free for another. */
export function beginThreadSlot(threadId: string): void {
  if (threadId === unbegun) unbegun = null;
}
