import { readFileSync } from "node:fs";

export const themes = ["light", "dark"] as const;

type Theme = (typeof themes)[number];
type Oklch = readonly [lightness: number, chroma: number, hue: number];

const written = /--color-([\w-]+): light-dark\(oklch\(([^)/]+)\), oklch\(([^)/]+)\)\);/g;

const readOklch = (numbers = ""): Oklch => {
  const [lightness = 0, chroma = 0, hue = 0] = numbers.trim().split(/\s+/).map(Number);
  return [lightness, chroma, hue];
};

/** Every opaque colour of `app/globals.css`, in both themes. */
export function readColors(css = readFileSync("app/globals.css", "utf8")): Map<string, Record<Theme, Oklch>> {
  const colors = [...css.matchAll(written)].map(
    ([, name = "", light, dark]) => [name, { light: readOklch(light), dark: readOklch(dark) }] as const,
  );
  return new Map(colors);
}

/** OKLCH to linear sRGB, by the matrices of Björn Ottosson's Oklab; what a screen can't show is cut off. */
function toLinear([lightness, chroma, hue]: Oklch): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function luminanceOf(color: Oklch): number {
  const [red, green, blue] = toLinear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours (WCAG 2.2, "contrast ratio"), from 1 to 21. */
export function contrastOf(one: Oklch, other: Oklch): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What stands on what; each pair is to be told apart at its ratio. */
export interface Pairing {
  front: string;
  grounds: readonly string[];
  atLeast: number;
}

const pages = ["canvas", "sunken", "surface", "raised"];
const tints = ["accent-tint", "danger-tint", "warning-tint", "success-tint"];

/** Text needs 4.5 (WCAG 1.4.3), a control's outline and the focus 3 (1.4.11). */
export const pairings: readonly Pairing[] = [
  { front: "ink", grounds: [...pages, "hover", ...tints], atLeast: 4.5 },
  { front: "soft", grounds: [...pages, "hover", ...tints], atLeast: 4.5 },
  { front: "faint", grounds: [...pages, "hover"], atLeast: 4.5 },
  { front: "accent", grounds: [...pages, "hover", "accent-tint"], atLeast: 4.5 },
  { front: "danger", grounds: [...pages, "danger-tint"], atLeast: 4.5 },
  { front: "warning", grounds: [...pages, "warning-tint"], atLeast: 4.5 },
  { front: "success", grounds: [...pages, "success-tint"], atLeast: 4.5 },
  { front: "on-accent", grounds: ["accent", "accent-strong", "danger"], atLeast: 4.5 },
  { front: "edge", grounds: pages, atLeast: 3 },
];
