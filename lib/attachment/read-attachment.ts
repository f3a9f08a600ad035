import { type AttachmentKind, kindOf } from "./kind-of";

export interface Attachment {
  name: string;
  kind: AttachmentKind;
  text: string;
}

export type ReadAttachment =
  | { accepted: true; attachment: Attachment }
  | { accepted: false; name: string; reason: "too-large" | "not-text" | "empty" };

export const maxAttachmentBytes = 200_000;

function readText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** A file as an attachment. What it is, its bytes say, not its name; what isn't text is refused, and why. */
export function readAttachment(name: string, bytes: Uint8Array): ReadAttachment {
  if (bytes.length > maxAttachmentBytes) return { accepted: false, name, reason: "too-large" };
  const text = readText(bytes);
  if (text === null) return { accepted: false, name, reason: "not-text" };
  if (text.trim() === "") return { accepted: false, name, reason: "empty" };
  return { accepted: true, attachment: { name: name.slice(0, 200), kind: kindOf(text), text } };
}
