import { z } from "zod";
import { type FileType, fileTypeNames, fileTypes } from "./file-type";
import { type AttachmentKind, attachmentKinds, attachmentNames } from "./kind-of";

const name = z.string().min(1).max(200);

const textSchema = z.object({ name, kind: z.enum(attachmentKinds), text: z.string().min(1) });

const fileSchema = z.object({
  name,
  kind: z.enum(fileTypes),
  /** In bytes. */
  size: z.number().int().positive(),
  /** In base64, for the model; a message that is only shown comes without. */
  content: z.string().min(1).exactOptional(),
});

/** What came with a question: a text, or a picture or PDF. */
export const attachmentSchema = z.union([textSchema, fileSchema]);

export type AttachedText = z.infer<typeof textSchema>;
export type AttachedFile = z.infer<typeof fileSchema>;
export type Attachment = AttachedText | AttachedFile;

const names: Record<AttachmentKind | FileType, string> = { ...attachmentNames, ...fileTypeNames };

export const isText = (attachment: Attachment): attachment is AttachedText => "text" in attachment;

/** False for a file that a page knows by its name only. */
export const isWhole = (attachment: Attachment) => isText(attachment) || attachment.content !== undefined;

/** What an attachment is, as in "an OpenAPI description". */
export const nameOfKind = ({ kind }: Attachment) => names[kind];

/** As a page shows it, which has no use for what a picture or PDF holds. */
export function withoutContent(attachment: Attachment): Attachment {
  if (isText(attachment)) return attachment;
  const { content: _, ...shown } = attachment;
  return shown;
}
