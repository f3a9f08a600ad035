import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";
import { type Attachment, maxAttachmentBytes, readAttachment } from "@/lib/attachment/read-attachment";

/** The files that go with the next message, per thread, for as long as the page is open. */
const nothing: readonly Attachment[] = [];
const kept = new Map<string, readonly Attachment[]>();
const listeners = new Set<() => void>();

const maxAttachments = 10;

type Said = Words["composer"];

export function subscribeToAttachments(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const readAttachments = (threadId: string) => kept.get(threadId) ?? nothing;
export const readNoAttachments = () => nothing;

export function keepAttachments(threadId: string, attachments: readonly Attachment[]): void {
  kept.set(threadId, attachments);
  for (const listener of listeners) listener();
}

const readFile = async (file: File) =>
  readAttachment(
    file.name,
    file.size > maxAttachmentBytes
      ? new Uint8Array(maxAttachmentBytes + 1)
      : new Uint8Array(await file.arrayBuffer()),
  );

/** Adds files to the next message; what can't be one is named in a sentence for each. */
export async function attachFiles(threadId: string, files: readonly File[], said: Said): Promise<string[]> {
  const read = await Promise.all(files.map(readFile));
  const taken = read.flatMap((file) => (file.accepted ? [file.attachment] : []));
  const all = [...readAttachments(threadId), ...taken];
  keepAttachments(threadId, all.slice(0, maxAttachments));
  const surplus = all.length > maxAttachments ? [fill(said.tooManyFiles, { count: maxAttachments })] : [];
  const refusals = read.flatMap((file) =>
    file.accepted
      ? []
      : [fill(said.refusals[file.reason], { name: file.name, limit: maxAttachmentBytes / 1000 })],
  );
  return [...refusals, ...surplus];
}

/** A paste that would bury the message becomes a file of its own. */
export function attachPasted(threadId: string, text: string, said: Said): void {
  const number = readAttachments(threadId).length + 1;
  const read = readAttachment(fill(said.pasted, { number }), new TextEncoder().encode(text));
  if (read.accepted) keepAttachments(threadId, [...readAttachments(threadId), read.attachment]);
}

export const isLongPaste = (text: string) => text.length > 2000 && text.length <= maxAttachmentBytes / 4;
