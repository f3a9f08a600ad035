import { mkdir, readdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Browser } from "@playwright/test";
import { launchBrowser } from "../e2e/browser";
import { openStudio, type Studio } from "./screenshots/studio";
import { takeView, themes } from "./screenshots/take-view";
import type { View, ViewGroup } from "./screenshots/view";
import { listViewGroups } from "./screenshots/views";
import { writeIndex } from "./screenshots/write-index";

const heights: Record<number, number> = { 390: 844, 820: 1180, 1440: 900 };
/** A slow machine still gets its pictures. */
const patienceMs = 60_000;

const { values } = parseArgs({
  options: {
    out: { type: "string", default: "docs/screenshots" },
    width: { type: "string", multiple: true, default: Object.keys(heights) },
    theme: { type: "string", multiple: true, default: [...themes] },
    /** Only views whose name holds one of these. */
    only: { type: "string", multiple: true, default: [""] },
    /** Every workflow of every sample instead of one each, and a tablet in the dark: more than the repository holds. */
    all: { type: "boolean", default: false },
  },
});
const wantedThemes = themes.filter((theme) => values.theme.includes(theme));
/** Between a phone and a desk, one theme is enough to tell them apart. */
const isPublished = (width: number, theme: string) => width !== 820 || theme === "light";
const isWanted = ({ name, isExtra = false }: View) =>
  (values.all || !isExtra) && values.only.some((word) => name.includes(word));

async function takeGroup(browser: Browser, studio: Studio, { visitor, views }: ViewGroup, width: number) {
  const context = await browser.newContext({
    ...studio.visit[visitor],
    viewport: { width, height: heights[width] ?? 900 },
  });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const shown = values.all ? wantedThemes : wantedThemes.filter((theme) => isPublished(width, theme));
  for (const view of shown.length > 0 ? views.filter(isWanted) : []) {
    const pathOf = (theme: string) => `${values.out}/${view.name}-${width}-${theme}.webp`;
    try {
      await takeView(page, view, { world: studio.world, themes: shown, pathOf });
    } catch (error) {
      console.error(`${view.name}, ${width}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
  await context.close();
}

const groups = await listViewGroups();
await mkdir(values.out, { recursive: true });
const browser = await launchBrowser();
const studio = await openStudio(browser);
try {
  for (const width of values.width.map(Number))
    for (const group of groups) await takeGroup(browser, studio, group, width);
} finally {
  await browser.close();
  await studio.close();
}
const files = new Set(await readdir(values.out));
const listPictures = ({ name }: View) =>
  Object.keys(heights)
    .flatMap((width) =>
      themes.map((theme) => ({ width: Number(width), theme, file: `${name}-${width}-${theme}.webp` })),
    )
    .filter(({ file }) => files.has(file));
await writeFile(`${values.out}/README.md`, writeIndex(groups, listPictures));
