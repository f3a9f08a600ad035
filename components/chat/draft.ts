/** What was typed and not yet taken by the server: kept in this browser, per thread. */
const typed = new Map<string, string>();
const listeners = new Set<() => void>();

const draftKey = (threadId: string) => `lintel:draft:${threadId}`;
const unsentKey = (threadId: string) => `lintel:unsent:${threadId}`;

/** Storage can be switched off or full; a draft then lasts as long as the page. */
function tryStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

const keep = (key: string, text: string) =>
  tryStorage((storage) => (text ? storage.setItem(key, text) : storage.removeItem(key)));

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
  keep(draftKey(threadId), text);
  for (const listener of listeners) listener();
}

/** The composer is empty from now on, but a reload before the server has the message brings the text back. */
export function sendDraft(threadId: string, text: string): void {
  keep(unsentKey(threadId), text);
  saveDraft(threadId, "");
}

export const forgetUnsent = (threadId: string) => keep(unsentKey(threadId), "");
