/** Whether keys without a modifier do something: whoever speaks to the computer may want them off. */
const storageKey = "lintel:single-keys";
const listeners = new Set<() => void>();

export function areSingleKeysOn(): boolean {
  try {
    return window.localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

export function switchSingleKeys(isOn: boolean): void {
  try {
    window.localStorage.setItem(storageKey, isOn ? "on" : "off");
  } catch {
    // Without storage they stay on.
  }
  for (const listener of listeners) listener();
}

export function subscribeToSingleKeys(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
