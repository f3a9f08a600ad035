import { z } from "zod";
import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";
import { type Attachment, attachmentSchema, isText } from "@/lib/attachment/attachment";
import {
  maxAttachmentBytes,
  maxFileBytes,
  type ReadAttachment,
  readAttachment,
} from "@/lib/attachment/read-attachment";
import { keepStored, tryStorage, writtenKey } from "./browser-storage";
import { shrinkPicture } from "./shrink-picture";
import { slotOf } from "./unbegun-thread";

/**
 * The files that go with the next message: kept in this browser, per thread, as far as its storage holds them. A large
 * picture may not fit; it then lasts as long as the page.
 */
const nothing: readonly Attachment[] = [];
const kept = new Map<string, readonly Attachment[]>();
const listeners = new Set<() => void>();

const filesKey = (threadId: string) => writtenKey("files", slotOf(threadId));
const unsentKey = (threadId: string) => writtenKey("unsent-files", threadId);
const storedSchema = z.array(attachmentSchema);

/** What another version of the page may have left in another form counts as nothing. */
function readStored(threadId: string): readonly Attachment[] {
  const stored = tryStorage(
    (storage) => storage.getItem(filesKey(threadId)) ?? storage.getItem(unsentKey(threadId)),
  );
  const read = tryStorage(() => storedSchema.safeParse(JSON.parse(stored ?? "[]")));
  return read?.success && read.data.length > 0 ? read.data : nothing;
}

const write = (attachments: readonly Attachment[]) =>
  attachments.length > 0 ? JSON.stringify(attachments) : "";

const maxAttachments = 10;

type Said = Words["composer"];

export function subscribeToAttachments(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readAttachments(threadId: string): readonly Attachment[] {
  const attachments = kept.get(threadId) ?? readStored(threadId);
  kept.set(threadId, attachments);
  return attachments;
}

export const readNoAttachments = () => nothing;

export function keepAttachments(threadId: string, attachments: readonly Attachment[]): void {
  kept.set(threadId, attachments);
  keepStored(filesKey(threadId), write(attachments));
  for (const listener of listeners) listener();
}

/** None go with the next message, but a reload before the server has this one brings them back. */
export function sendAttachments(threadId: string): void {
  keepStored(unsentKey(threadId), write(readAttachments(threadId)));
  keepAttachments(threadId, nothing);
}

/** Takes files along where their thread gets a place of its own: `move` gives it one. */
export function moveAttachments(threadId: string, move: () => void): void {
  const attachments = readAttachments(threadId);
  keepStored(filesKey(threadId), "");
  move();
  keepStored(filesKey(threadId), write(attachments));
}

export const forgetUnsentAttachments = (threadId: string) => keepStored(unsentKey(threadId), "");

/** Of what is too large anyway no more is read than says so. */
async function readFile(file: File, canSee: boolean): Promise<ReadAttachment> {
  const picture = canSee ? await shrinkPicture(file) : file;
  const bytes = await picture.slice(0, maxFileBytes + 1).arrayBuffer();
  return readAttachment(file.name, new Uint8Array(bytes), canSee);
}

const sizeOf = (attachment: Attachment) => (isText(attachment) ? 0 : attachment.size);

/** The first ones that fit together. */
function withinSize(attachments: readonly Attachment[]): Attachment[] {
  let total = 0;
  return attachments.filter((attachment) => {
    const fits = total + sizeOf(attachment) <= maxFileBytes;
    if (fits) total += sizeOf(attachment);
    return fits;
  });
}

const inWords = (bytes: number) => (bytes < 1e6 ? `${bytes / 1000} kB` : `${bytes / 1e6} MB`);

/** Adds files to the next message; what can't be one is named in a sentence for each. */
export async function attachFiles(
  threadId: string,
  files: readonly File[],
  canSee: boolean,
  said: Said,
): Promise<string[]> {
  const read = await Promise.all(files.map((file) => readFile(file, canSee)));
  const taken = read.flatMap((file) => (file.accepted ? [file.attachment] : []));
  const all = [...readAttachments(threadId), ...taken];
  const light = withinSize(all);
  keepAttachments(threadId, light.slice(0, maxAttachments));
  const heavy = light.length < all.length ? [fill(said.filesTooLarge, { limit: inWords(maxFileBytes) })] : [];
  const surplus = light.length > maxAttachments ? [fill(said.tooManyFiles, { count: maxAttachments })] : [];
  const refusals = read.flatMap((file) =>
    file.accepted ? [] : [fill(said.refusals[file.reason], { name: file.name, limit: inWords(file.limit) })],
  );
  return [...refusals, ...heavy, ...surplus];
}

/** A paste that would bury the message becomes a file of its own. */
export function attachPasted(threadId: string, text: string, said: Said): void {
  const number = readAttachments(threadId).length + 1;
  const read = readAttachment(fill(said.pasted, { number }), new TextEncoder().encode(text), false);
  if (read.accepted) keepAttachments(threadId, [...readAttachments(threadId), read.attachment]);
}

export const isLongPaste = (text: string) => text.length > 2000 && text.length <= maxAttachmentBytes / 4;
