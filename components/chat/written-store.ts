import { useSyncExternalStore } from "react";
import { keepStored, tryStorage, type WrittenKind, writtenKey } from "./browser-storage";
import { slotOf } from "./unbegun-thread";

interface Keeping<Value> {
  /** Its name in the browser's storage while it is being written. */
  kind: WrittenKind;
  /** Its name there once it was sent and isn't known to have arrived. */
  unsent: WrittenKind;
  /** As a text, which is empty for nothing. */
  toText: (value: Value) => string;
  fromText: (text: string) => Value;
}

/**
 * A part of the message that is being written: kept in this browser, per thread, as far as its storage holds it. What
 * doesn't fit there lasts as long as the page.
 */
export function createWrittenStore<Value>({ kind, unsent, toText, fromText }: Keeping<Value>) {
  const written = new Map<string, Value>();
  const listeners = new Set<() => void>();
  const nothing = fromText("");
  const keyOf = (threadId: string) => writtenKey(kind, slotOf(threadId));
  const unsentKeyOf = (threadId: string) => writtenKey(unsent, threadId);

  function read(threadId: string): Value {
    const readStored = () => {
      const stored = tryStorage(
        (storage) => storage.getItem(keyOf(threadId)) ?? storage.getItem(unsentKeyOf(threadId)),
      );
      return stored ? fromText(stored) : nothing;
    };
    const value = written.get(threadId) ?? readStored();
    written.set(threadId, value);
    return value;
  }

  function keep(threadId: string, value: Value): void {
    written.set(threadId, value);
    keepStored(keyOf(threadId), toText(value));
    for (const listener of listeners) listener();
  }

  return {
    nothing,
    read,
    keep,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Nothing is being written from now on, but a reload before the server has this brings it back. */
    send(threadId: string, value: Value = read(threadId)): void {
      keepStored(unsentKeyOf(threadId), toText(value));
      keep(threadId, nothing);
    },
    /** Takes it along where its thread gets a place of its own: `move` gives it one. */
    move(threadId: string, move: () => void): void {
      const value = read(threadId);
      keepStored(keyOf(threadId), "");
      move();
      keepStored(keyOf(threadId), toText(value));
    },
    forgetUnsent: (threadId: string) => keepStored(unsentKeyOf(threadId), ""),
  };
}

type WrittenStore<Value> = Pick<
  ReturnType<typeof createWrittenStore<Value>>,
  "nothing" | "read" | "subscribe"
>;

/** What is being written in a thread, and then again whenever it changes. */
export const useWritten = <Value>({ nothing, read, subscribe }: WrittenStore<Value>, threadId: string) =>
  useSyncExternalStore(
    subscribe,
    () => read(threadId),
    () => nothing,
  );
