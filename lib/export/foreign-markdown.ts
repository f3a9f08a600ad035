const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** HTML that swallows everything after it until it is closed. */
const endlessHtml = /^( {0,3})<(?=!|\?|(?:script|style|pre|textarea)\b)/i;

const closes = (open: string, [, fence = "", rest = ""]: RegExpExecArray) =>
  fence.startsWith(open) && rest.trim() === "";

/**
 * Markdown that someone else wrote, kept as it is but for what would reach beyond its end: a code block that is
 * never closed, and HTML that isn't either.
 */
export function foreignMarkdown(text: string): string {
  let open = "";
  const lines = text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split("\n")
    .map((line) => {
      const fence = fenceLine.exec(line);
      if (open) {
        if (fence && closes(open, fence)) open = "";
        return line;
      }
      open = fence?.[1] ?? "";
      return line.replace(endlessHtml, "$1\\<");
    });
  return [...lines, ...(open ? [open] : [])].join("\n");
}
