import { useSyncExternalStore } from "react";
import { z } from "zod";
import type { Places } from "@/lib/diagram/move-nodes";

const placesSchema = z.record(z.string(), z.object({ x: z.number(), y: z.number() }));
const none: Places = {};

/** Boxes that were moved in this browser, by thread and diagram. */
const moved = new Map<string, Places>();
const listeners = new Set<() => void>();

const keyOf = (threadId: string, kind: string) => `lintel:places:${threadId}:${kind}`;

/** Storage can be switched off or full; boxes then stay where they are as long as the page. */
function readStored(key: string): Places {
  try {
    return placesSchema.parse(JSON.parse(window.localStorage.getItem(key) ?? "{}"));
  } catch {
    return none;
  }
}

function store(key: string, places: Places): void {
  try {
    if (places === none) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(places));
  } catch {
    // Kept for this page, as said above.
  }
}

function readPlaces(key: string): Places {
  const places = moved.get(key) ?? readStored(key);
  moved.set(key, places);
  return places;
}

function keepPlaces(key: string, places: Places): void {
  moved.set(key, places);
  store(key, places);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where boxes of one diagram of a thread were moved to, and how to move or forget them. */
export function useMovedPlaces(threadId: string, kind: string) {
  const key = keyOf(threadId, kind);
  const places = useSyncExternalStore(
    subscribe,
    () => readPlaces(key),
    () => none,
  );
  return {
    places,
    move: (made: Places) => keepPlaces(key, { ...places, ...made }),
    forget: () => keepPlaces(key, none),
  };
}
