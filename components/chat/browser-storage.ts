/** This browser's storage, which can be switched off or full; what isn't kept there then lasts as long as the page. */
export function tryStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

/** Keeps a text under a key, or nothing where it is empty or doesn't fit: never an older text. */
export function keepStored(key: string, text: string): void {
  tryStorage((storage) => storage.removeItem(key));
  if (text) tryStorage((storage) => storage.setItem(key, text));
}

/** Texts and files that are being written, and those that were sent and aren't known to have arrived. */
const kinds = ["draft", "unsent", "files", "unsent-files"] as const;
export type WrittenKind = (typeof kinds)[number];

/** Where something that is being written is kept, by its thread. */
export const writtenKey = (kind: WrittenKind, thread: string): string => `lintel:${kind}:${thread}`;

/** What was written and not sent belongs to whoever wrote it: the next one at this browser doesn't see it. */
export function forgetWritten(): void {
  tryStorage((storage) => {
    for (const key of Object.keys(storage))
      if (kinds.some((kind) => key.startsWith(writtenKey(kind, "")))) storage.removeItem(key);
  });
}
