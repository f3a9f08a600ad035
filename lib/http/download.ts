const isAttributeCharacter = /[A-Za-z0-9!#$&+.^_`|~-]/;

/** RFC 5987: any name in UTF-8, and one in plain ASCII for clients that don't know it. */
function disposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const encoded = [...fileName]
    .map((character) => (isAttributeCharacter.test(character) ? character : encodeURIComponent(character)))
    .join("")
    .replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A file for the caller alone: saved under its name, neither cached nor indexed. */
export const download = (
  body: string | Uint8Array<ArrayBuffer>,
  { mediaType, fileName }: { mediaType: string; fileName: string },
) =>
  new Response(body, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": disposition(fileName.toWellFormed()),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  });
