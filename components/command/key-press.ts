/** A key as it is pressed: `mod+k`, `shift+?`, `g`. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
interface KeyPress {
  key: string;
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
}

/** Whether this press is the keys of a command. Shift counts by the character that it makes. */
export function isPressOf(keys: string, { key, metaKey, ctrlKey, altKey }: KeyPress): boolean {
  const wantsMod = keys.startsWith("mod+");
  const wanted = wantsMod ? keys.slice("mod+".length) : keys;
  return !altKey && wantsMod === (metaKey || ctrlKey) && key.toLowerCase() === wanted;
}

const names: Record<string, string> = { arrowleft: "←", arrowright: "→", escape: "Esc" };

/** The keys as they are printed on the keyboard, one by one. */
export function printKeys(keys: string, isMac: boolean): string[] {
  const wantsMod = keys.startsWith("mod+");
  const key = wantsMod ? keys.slice("mod+".length) : keys;
  const printed = names[key] ?? key.toUpperCase();
  if (!wantsMod) return [printed];
  return [isMac ? "⌘" : "Ctrl", printed];
}
