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
  join: (first: Value, second: Value) => Value;
}

/**
 * A part of the message that is being written: kept in this browser, per thread, as far as its storage holds it. What
 * doesn't fit there lasts as long as the page.
 */
export function createWrittenStore<Value>({ kind, unsent, toText, fromText, join }: Keeping<Value>) {
  const written = new Map<string, Value>();
  /** Where something unsent is being written again: from its first change on it is a draft like any other. */
  const restored = new Set<string>();
  const listeners = new Set<() => void>();
  const nothing = fromText("");
  const keyOf = (threadId: string) => writtenKey(kind, slotOf(threadId));
  const unsentKeyOf = (threadId: string) => writtenKey(unsent, threadId);

  function readStored(key: string): Value {
    const stored = tryStorage((storage) => storage.getItem(key));
    return stored ? fromText(stored) : nothing;
  }

  function restore(threadId: string): Value {
    const [draft, sent] = [readStored(keyOf(threadId)), readStored(unsentKeyOf(threadId))];
    if (sent === nothing) return draft;
    restored.add(threadId);
    return draft === nothing ? sent : join(sent, draft);
  }

  function read(threadId: string): Value {
    const value = written.get(threadId) ?? restore(threadId);
    written.set(threadId, value);
    return value;
  }

  function keep(threadId: string, value: Value): void {
    if (restored.delete(threadId)) keepStored(unsentKeyOf(threadId), "");
    written.set(threadId, value);
    keepStored(keyOf(threadId), toText(value));
    for (const listener of listeners) listener();
  }

  return {
    nothing,
    read,
    keep,
    /** Puts it before what is being written. */
    keepBefore: (threadId: string, value: Value) => keep(threadId, join(value, read(threadId))),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Nothing is being written from now on, but a reload before the server has this brings it back. */
    send(threadId: string, value: Value = read(threadId)): void {
      keep(threadId, nothing);
      keepStored(unsentKeyOf(threadId), toText(value));
    },
    /** Takes it along where its thread gets a place of its own: `move` gives it one. */
    move(threadId: string, move: () => void): void {
      const value = read(threadId);
      keepStored(keyOf(threadId), "");
      move();
      keepStored(keyOf(threadId), toText(value));
    },
    /** What of it is being written again stays, as a draft. */
    forgetUnsent(threadId: string): void {
      if (restored.has(threadId)) keep(threadId, read(threadId));
      keepStored(unsentKeyOf(threadId), "");
    },
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
