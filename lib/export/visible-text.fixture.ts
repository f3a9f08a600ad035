import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** Markdown as a page, with the raw HTML and the addresses of any kind that some readers let through. */
export const toPage = (markdown: string) =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

export const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

/** What a reader of the page sees: no tag, no comment, every entity as its character. */
export const visibleText = (markdown: string) =>
  squeeze(
    toPage(markdown)
      .replace(/<!--.*?(-->|$)/gs, "")
      .replace(/<br ?\/?>/g, "\n")
      .replace(/<[a-z/!?][^>]*>/gi, "")
      .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole),
  );
