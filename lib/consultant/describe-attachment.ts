import { type AttachmentKind, attachmentNames } from "@/lib/attachment/kind-of";

interface AttachedText {
  name: string;
  kind: AttachmentKind;
  text: string;
}

/** A file of the user as the model reads it: where it begins and ends can't be mistaken. */
export const describeAttachment = ({ name, kind, text }: AttachedText) =>
  `The user attached ${JSON.stringify(name)} (${attachmentNames[kind]}):\n<attachment>\n${text.replaceAll("</attachment>", "<\\/attachment>")}\n</attachment>`;
