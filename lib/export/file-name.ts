const longestName = 80;

/** Control and format characters, and what a file system or a shell reads as more than a name. */
const unsafe = /[\p{C}\p{Z}/\\:*?"'<>|`$&;#%{}!^~[\]]+/gu;

/** A title as a file name that every system takes: `Orders: v2/final` becomes `Orders-v2-final`. */
export function fileName(title: string, ending: string): string {
  const words = title.normalize("NFC").replace(unsafe, "-").replace(/-{2,}/g, "-");
  const name = [...words]
    .slice(0, longestName)
    .join("")
    .replace(/^[-.]+|[-.]+$/g, "");
  return `${name || "design"}${ending}`;
}
