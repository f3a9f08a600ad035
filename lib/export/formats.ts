import type { Design } from "@/lib/design/schema";
import { AppError } from "@/lib/errors";
import type { ThreadMessage } from "@/lib/thread/message";
import { fileName } from "./file-name";
import { renderMarkdown } from "./markdown";
import { renderTranscript } from "./transcript";

export interface ExportSource {
  title: string;
  design: Design;
  version: number;
  messages: readonly ThreadMessage[];
}

export interface ExportFormat {
  mediaType: string;
  fileName(title: string): string;
  render(source: ExportSource): string;
  /** What of a thread the format shows: a link without the conversation gives no transcript. */
  shows: "design" | "conversation";
}

const markdownType = "text/markdown; charset=utf-8";

export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  markdown: {
    mediaType: markdownType,
    fileName: (title) => fileName(title, ".md"),
    render: renderMarkdown,
    shows: "design",
  },
  transcript: {
    mediaType: markdownType,
    fileName: (title) => fileName(title, "-transcript.md"),
    render: renderTranscript,
    shows: "conversation",
  },
};

export function getFormat(name: string): ExportFormat {
  const format = Object.hasOwn(exportFormats, name) ? exportFormats[name] : undefined;
  if (format) return format;
  const names = Object.keys(exportFormats).join(", ");
  throw new AppError("not_found", `There is no such format. The formats are ${names}.`);
}
