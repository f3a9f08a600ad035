function isEncoded(segment: string): boolean {
  try {
    decodeURIComponent(segment);
    return true;
  } catch {
    return false;
  }
}

/** The address with every broken escape as the text that it is: Next.js would answer one with a failure. */
export function wellFormedAddress(url: string): string {
  const [path = "", ...query] = url.split("?");
  const segments = path
    .split("/")
    .map((segment) => (isEncoded(segment) ? segment : segment.replaceAll("%", "%25")));
  return [segments.join("/"), ...query].join("?");
}
