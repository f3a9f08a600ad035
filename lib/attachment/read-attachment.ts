import type { AttachedFile, Attachment } from "./attachment";
import { findFileType } from "./file-type";
import { kindOf } from "./kind-of";

export type ReadAttachment =
  | { accepted: true; attachment: Attachment }
  | {
      accepted: false;
      name: string;
      reason: "too-large" | "not-text" | "not-readable" | "empty";
      /** How many bytes one of its kind may have. */
      limit: number;
    };

type Refusal = Extract<ReadAttachment, { accepted: false }>;

export const maxAttachmentBytes = 200_000;

/** All pictures and PDFs of one message together. */
export const maxFileBytes = 4_000_000;

const longestName = 200;

function readText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

const toCharacters = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** In slices, as a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let characters = "";
  for (let start = 0; start < bytes.length; start += 8192)
    characters += toCharacters(bytes.subarray(start, start + 8192));
  return btoa(characters);
}

export const typeOfBytes = (bytes: Uint8Array) => findFileType(toCharacters(bytes.subarray(0, 16)));

/** The file that a base64 text holds; null where it holds none that a model reads. */
export function readContent(name: string, content: string): AttachedFile | null {
  try {
    const characters = atob(content);
    const kind = findFileType(characters);
    return kind && { name, kind, size: characters.length, content };
  } catch {
    return null;
  }
}

/**
 * A file as an attachment. What it is, its bytes say, not its name; what can't be read is refused, and why. Pictures
 * and PDFs are for consultants that see.
 */
export function readAttachment(name: string, bytes: Uint8Array, canSee: boolean): ReadAttachment {
  const kind = typeOfBytes(bytes);
  const limit = kind ? maxFileBytes : maxAttachmentBytes;
  const refuse = (reason: Refusal["reason"]): Refusal => ({ accepted: false, name, reason, limit });
  const shortName = name.slice(0, longestName);
  if (kind && !canSee) return refuse("not-readable");
  if (bytes.length > limit) return refuse("too-large");
  if (kind)
    return {
      accepted: true,
      attachment: { name: shortName, kind, size: bytes.length, content: toBase64(bytes) },
    };
  const text = readText(bytes);
  if (text === null) return refuse("not-text");
  if (text.trim() === "") return refuse("empty");
  return { accepted: true, attachment: { name: shortName, kind: kindOf(text), text } };
}
