/** What isn't text and a model may read all the same. */
export const fileTypes = ["png", "jpeg", "gif", "webp", "pdf"] as const;

export type FileType = (typeof fileTypes)[number];

export const fileTypeNames: Record<FileType, string> = {
  png: "PNG",
  jpeg: "JPEG",
  gif: "GIF",
  webp: "WebP",
  pdf: "PDF",
};

export const mediaTypes: Record<FileType, string> = {
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  pdf: "application/pdf",
};

/** With what the bytes of each begin. */
const beginnings: Record<FileType, (bytes: string) => boolean> = {
  png: (bytes) => bytes.startsWith("\x89PNG\r\n\x1a\n"),
  jpeg: (bytes) => bytes.startsWith("\xff\xd8\xff"),
  gif: (bytes) => /^GIF8[79]a/.test(bytes),
  webp: (bytes) => bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8),
  pdf: (bytes) => /^%PDF-\d/.test(bytes),
};

/** What a file is by its first bytes, one character each; null for what no model reads. */
export function findFileType(bytes: string): FileType | null {
  return fileTypes.find((type) => beginnings[type](bytes)) ?? null;
}
