const oneYear = 60 * 60 * 24 * 365;

/**
 * Keeps a choice where the server reads it with the next page, so that nothing flashes or jumps; null forgets it. The
 * value holds letters, digits and dots only.
 */
export function keepCookie(name: string, value: string | null): void {
  const age = value === null ? 0 : oneYear;
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: browsers have the Cookie Store API on HTTPS only, and Lintel also runs over HTTP in a local network
  document.cookie = `${name}=${value ?? ""}; path=/; max-age=${age}; samesite=lax${secure}`;
}
