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
import { shrinkPicture } from "./shrink-picture";
import { createWrittenStore } from "./written-store";

const nothing: readonly Attachment[] = [];
const storedSchema = z.array(attachmentSchema);

/** What another version of the page may have left in another form counts as nothing. */
function readStored(text: string): readonly Attachment[] {
  try {
    return storedSchema.safeParse(JSON.parse(text)).data ?? nothing;
  } catch {
    return nothing;
  }
}

/** The files that go with the next message. A large picture may not fit into the browser's storage. */
export const attachedFiles = createWrittenStore<readonly Attachment[]>({
  kind: "files",
  unsent: "unsent-files",
  toText: (files) => (files.length > 0 ? JSON.stringify(files) : ""),
  fromText: readStored,
  join: (first, second) => [...first, ...second],
});

const maxAttachments = 10;

type Said = Words["composer"];

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
  const all = [...attachedFiles.read(threadId), ...taken];
  const light = withinSize(all);
  attachedFiles.keep(threadId, light.slice(0, maxAttachments));
  const heavy = light.length < all.length ? [fill(said.filesTooLarge, { limit: inWords(maxFileBytes) })] : [];
  const surplus = light.length > maxAttachments ? [fill(said.tooManyFiles, { count: maxAttachments })] : [];
  const refusals = read.flatMap((file) =>
    file.accepted ? [] : [fill(said.refusals[file.reason], { name: file.name, limit: inWords(file.limit) })],
  );
  return [...refusals, ...heavy, ...surplus];
}

/** A paste that would bury the message becomes a file of its own. */
export function attachPasted(threadId: string, text: string, said: Said): void {
  const number = attachedFiles.read(threadId).length + 1;
  const read = readAttachment(fill(said.pasted, { number }), new TextEncoder().encode(text), false);
  if (read.accepted) attachedFiles.keep(threadId, [...attachedFiles.read(threadId), read.attachment]);
}

export const isLongPaste = (text: string) => text.length > 2000 && text.length <= maxAttachmentBytes / 4;
