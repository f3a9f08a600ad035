import type { MermaidConfig } from "mermaid";
import type { ColorScheme } from "@/components/account/color-scheme";
import { type SizedDrawing, sizeDrawing } from "./size-drawing";

export type Drawing =
  | ({ drawn: true; address: string } & Pick<SizedDrawing, "size">)
  | { drawn: false; reason: string };

/** Mermaid mixes its colours itself and reads no oklch, so the tokens stand here once more as hex. */
const palettes = {
  light: {
    ink: "#1d2330",
    line: "#6b7485",
    node: "#ffffff",
    border: "#8a93a5",
    tint: "#edf2fa",
    page: "#ffffff",
  },
  dark: {
    ink: "#e6e9ee",
    line: "#98a1b1",
    node: "#23272e",
    border: "#6d7686",
    tint: "#2a3547",
    page: "#1a1d22",
  },
};

/** Measured in the page and drawn inside an image, where the page's fonts don't exist. */
const fontFamily = "system-ui, sans-serif";

function configFor(scheme: ColorScheme): MermaidConfig {
  const { ink, line, node, border, tint, page } = palettes[scheme];
  return {
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    htmlLabels: false,
    theme: "base",
    fontFamily,
    // Mermaid lets arrows shine through the labels that lie on them.
    themeCSS: ".edgeLabel rect { opacity: 1; }",
    themeVariables: {
      useGradient: false,
      dropShadow: "none",
      fontFamily,
      fontSize: "14px",
      darkMode: scheme === "dark",
      background: page,
      primaryColor: node,
      primaryTextColor: ink,
      primaryBorderColor: border,
      secondaryColor: tint,
      tertiaryColor: tint,
      tertiaryBorderColor: border,
      lineColor: line,
      textColor: ink,
      noteBkgColor: tint,
      noteTextColor: ink,
      edgeLabelBackground: page,
    },
  };
}

/** A style may spell its letters as numbers. */
const spellOut = (source: string) =>
  source.replace(/\\([0-9a-f]{1,5})\s?/gi, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );

const namesPicture = (source: string) =>
  /\bimg\s*:|<img|url\(|image-set\(|@import/i.test(`${source}\n${spellOut(source)}`);

/** As an image the drawing can neither run nor fetch anything, whatever its text says. */
const toImageAddress = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

const firstLines = (text: string) => text.split("\n").slice(0, 6).join("\n");

async function draw(source: string, scheme: ColorScheme): Promise<Drawing> {
  if (namesPicture(source))
    return { drawn: false, reason: "It names a picture, and pictures aren't loaded." };
  try {
    const { default: mermaid } = await import("mermaid");
    mermaid.initialize(configFor(scheme));
    await mermaid.parse(source);
    const rendered = await mermaid.render(`diagram-${crypto.randomUUID()}`, source);
    const { svg, size } = sizeDrawing(rendered.svg);
    return { drawn: true, address: toImageAddress(svg), size };
  } catch (error) {
    return { drawn: false, reason: firstLines(error instanceof Error ? error.message : String(error)) };
  }
}

const drawings = new Map<string, Promise<Drawing>>();

/** Draws a diagram once for each colour scheme; the same promise comes back for the same text. */
export function drawDiagram(source: string, scheme: ColorScheme): Promise<Drawing> {
  const key = `${scheme}\n${source}`;
  const drawing = drawings.get(key) ?? draw(source, scheme);
  drawings.set(key, drawing);
  return drawing;
}
