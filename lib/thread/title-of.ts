import type { ThreadMessage } from "./message";

const longestTitle = 80;

const nameOfAttachment = (parts: ThreadMessage["parts"]) =>
  parts.flatMap((part) =>
    part.type === "data-attachment" ? [part.data.name.slice(0, longestTitle)] : [],
  )[0];

/** A thread is named after the first line of its first question, else after its first file; cut between words. */
export function titleOf({ parts }: ThreadMessage): string {
  const text = parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
  const line = text.trim().split("\n")[0]?.replace(/\s+/g, " ").trim() ?? "";
  if (line === "") return nameOfAttachment(parts) ?? "New thread";
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle);
  const lastSpace = cut.lastIndexOf(" ");
  return `${cut.slice(0, lastSpace > longestTitle / 2 ? lastSpace : longestTitle)}…`;
}
