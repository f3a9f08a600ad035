import type { Design } from "@/lib/design/schema";
import { AppError } from "@/lib/errors";
import type { ThreadMessage } from "@/lib/thread/message";
import { fileName } from "./file-name";
import { renderMarkdown } from "./markdown";
import { renderTranscript } from "./transcript";

interface ExportSource {
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

export const exportFormats = {
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
} satisfies Record<string, ExportFormat>;

export function getFormat(name: string): ExportFormat {
  const formats: [string, ExportFormat][] = Object.entries(exportFormats);
  const format = formats.find(([known]) => known === name)?.[1];
  if (format) return format;
  const names = formats.map(([known]) => known).join(", ");
  throw new AppError("not_found", `There is no such format. The formats are ${names}.`);
}
