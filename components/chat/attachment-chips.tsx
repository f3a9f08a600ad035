"use client";

import { FileText, Image, X } from "lucide-react";
import { fill, fillCount } from "@/components/language/fill";
import { useLanguage, useWords } from "@/components/language/language-root";
import { LiveButton } from "@/components/ui/live-button";
import { withKeys } from "@/components/ui/with-keys";
import { type Attachment, isText, nameOfKind } from "@/lib/attachment/attachment";
import { mediaTypes } from "@/lib/attachment/file-type";

const lineCount = (text: string) => text.split("\n").length;

function useExtent(attachment: Attachment): string {
  const { composer } = useWords();
  const language = useLanguage();
  if (!isText(attachment)) {
    const kilobytes = Math.ceil(attachment.size / 1000);
    return `${kilobytes.toLocaleString(language)} kB`;
  }
  const lines = lineCount(attachment.text);
  return fillCount(composer.lines, lines, lines.toLocaleString(language));
}

/** The picture itself, where this page holds it. */
function ChipPicture({ attachment }: { attachment: Attachment }) {
  if (isText(attachment) || attachment.kind === "pdf")
    return <FileText aria-hidden className="text-soft size-3.5 shrink-0" />;
  const { kind, content } = attachment;
  if (content === undefined) return <Image aria-hidden className="text-soft size-3.5 shrink-0" />;
  const backgroundImage = `url("data:${mediaTypes[kind]};base64,${content}")`;
  return (
    <span
      aria-hidden
      className="-ml-1 size-6 shrink-0 rounded-sm border bg-cover bg-center"
      style={{ backgroundImage }}
    />
  );
}

function ChipLabel({ attachment }: { attachment: Attachment }) {
  const extent = useExtent(attachment);
  return (
    <>
      <ChipPicture attachment={attachment} />
      <span className="max-w-40 truncate font-medium">{attachment.name}</span>
      <span className="text-soft whitespace-nowrap">
        {nameOfKind(attachment)} · {extent}
      </span>
    </>
  );
}

interface AttachmentChipsProps {
  attachments: readonly Attachment[];
  onChange: (attachments: readonly Attachment[]) => void;
}

/** What goes with the next message. */
export function AttachmentChips({ attachments, onChange }: AttachmentChipsProps) {
  const { composer } = useWords();
  if (attachments.length === 0) return null;
  return (
    <ul aria-label={composer.attached} className="flex flex-wrap gap-1.5 px-1 pt-1">
      {withKeys(attachments, ({ name }) => name).map(({ key, item: attachment }) => (
        <li
          key={key}
          className="bg-sunken flex max-w-full items-center gap-1.5 rounded-md border py-0.5 pr-0.5 pl-2 text-xs"
        >
          <ChipLabel attachment={attachment} />
          <LiveButton
            aria-label={fill(composer.remove, { name: attachment.name })}
            onClick={() => onChange(attachments.filter((other) => other !== attachment))}
            className="text-soft hover:bg-hover hover:text-ink flex size-6 items-center justify-center rounded-sm"
          >
            <X aria-hidden className="size-3.5" />
          </LiveButton>
        </li>
      ))}
    </ul>
  );
}

/** A file in a message: its name, and its text for whoever opens it. */
export function AttachedFile({ attachment }: { attachment: Attachment }) {
  if (!isText(attachment))
    return (
      <p className="bg-surface flex min-w-0 items-center gap-1.5 rounded-md border px-2 py-1.5 text-xs">
        <ChipLabel attachment={attachment} />
      </p>
    );
  return (
    <details className="bg-surface rounded-md border">
      <summary className="flex min-w-0 items-center gap-1.5 rounded-md px-2 py-1.5 text-xs">
        <ChipLabel attachment={attachment} />
      </summary>
      <pre className="max-h-80 overflow-auto border-t p-2 font-mono text-xs whitespace-pre-wrap">
        {attachment.text}
      </pre>
    </details>
  );
}
