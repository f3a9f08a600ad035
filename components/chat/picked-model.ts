/** The model that this browser's user picked; null means the consultant's own. */
const storageKey = "lintel:model";
const listeners = new Set<() => void>();
let picked: string | null | undefined;

/** Storage can be switched off; what was picked then lasts as long as the page. */
function readStored(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function readPickedModel(): string | null {
  picked ??= readStored();
  return picked;
}

export function pickModel(id: string): void {
  picked = id;
  try {
    window.localStorage.setItem(storageKey, id);
  } catch {
    // Kept for this page, as said above.
  }
  for (const listener of listeners) listener();
}

export function subscribeToPickedModel(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
