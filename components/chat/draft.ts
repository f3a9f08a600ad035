import { keepStored, tryStorage, writtenKey } from "./browser-storage";
import { slotOf } from "./unbegun-thread";

/** What was typed and not yet taken by the server: kept in this browser, per thread. */
const typed = new Map<string, string>();
const listeners = new Set<() => void>();

const draftKey = (threadId: string) => writtenKey("draft", slotOf(threadId));
const unsentKey = (threadId: string) => writtenKey("unsent", threadId);

function readStored(threadId: string): string {
  const stored = tryStorage(
    (storage) => storage.getItem(draftKey(threadId)) ?? storage.getItem(unsentKey(threadId)),
  );
  return stored ?? "";
}

export function subscribeToDrafts(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readDraft(threadId: string): string {
  const text = typed.get(threadId) ?? readStored(threadId);
  typed.set(threadId, text);
  return text;
}

export function saveDraft(threadId: string, text: string): void {
  typed.set(threadId, text);
  keepStored(draftKey(threadId), text);
  for (const listener of listeners) listener();
}

/** The composer is empty from now on, but a reload before the server has the message brings the text back. */
export function sendDraft(threadId: string, text: string): void {
  keepStored(unsentKey(threadId), text);
  saveDraft(threadId, "");
}

/** Takes a draft along where its thread gets a place of its own: `move` gives it one. */
export function moveDraft(threadId: string, move: () => void): void {
  const text = readDraft(threadId);
  keepStored(draftKey(threadId), "");
  move();
  keepStored(draftKey(threadId), text);
}

export const forgetUnsent = (threadId: string) => keepStored(unsentKey(threadId), "");
