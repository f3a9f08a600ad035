/**
 * What a page of Lintel may load and run: script files of this server, and inside the page only what the server put
 * there itself, known by the nonce of this one response. `strict-dynamic` would let every script on the page write
 * inline scripts, and this server hands out nothing that others wrote as a script (`nosniff`, downloads). Whatever a
 * model writes, nothing can be fetched from, framed by or sent to anywhere else.
 *
 * Styles stay open for `unsafe-inline`: React writes `style` attributes into the server's page, React Flow moves its
 * boxes with them, CodeMirror and the dialogs insert style sheets, and Mermaid measures a drawing with its sheet in
 * the page. A style can fetch nothing here, since images and fonts come from this server as well.
 */
export function contentSecurityPolicy({
  nonce,
  isDevelopment,
}: {
  nonce: string | null;
  isDevelopment: boolean;
}): string {
  const byNonce = nonce === null ? "" : ` 'nonce-${nonce}'`;
  // React's development build evaluates strings to explain errors.
  const evaluation = isDevelopment ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self'${byNonce}${evaluation}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "media-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
