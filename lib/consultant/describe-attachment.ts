import type { FilePart, TextPart } from "ai";
import { type AttachedText, type Attachment, isText, nameOfKind } from "@/lib/attachment/attachment";
import { mediaTypes } from "@/lib/attachment/file-type";

/** Where the text begins and ends can't be mistaken. */
const describeText = ({ text }: AttachedText) =>
  `<attachment>\n${text.replaceAll("</attachment>", "<\\/attachment>")}\n</attachment>`;

/** A file of the user as the model gets it: a text in its words, a picture or a PDF to those that see. */
export function describeAttachment(attachment: Attachment, canSee: boolean): TextPart | FilePart {
  const what = `The user attached ${JSON.stringify(attachment.name)} (${nameOfKind(attachment)})`;
  if (isText(attachment)) return { type: "text", text: `${what}:\n${describeText(attachment)}` };
  const { name, kind, content } = attachment;
  if (canSee && content) return { type: "file", data: content, mediaType: mediaTypes[kind], filename: name };
  return { type: "text", text: `${what}, which you can't see. Ask what it shows if that matters.` };
}
