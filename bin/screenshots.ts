import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Browser } from "@playwright/test";
import { startApp } from "../e2e/app-server";
import { launchBrowser } from "../e2e/browser";
import { prepareWorld, type World } from "./screenshots/prepare-world";
import { type View, views } from "./screenshots/views";

const heights: Record<number, number> = { 390: 844, 820: 1180, 1440: 900 };
/** A slow machine still gets its pictures. */
const patienceMs = 120_000;
const themes = ["light", "dark"] as const;

const { values } = parseArgs({
  options: {
    out: { type: "string", default: "docs/screenshots" },
    width: { type: "string", multiple: true, default: Object.keys(heights) },
    theme: { type: "string", multiple: true, default: [...themes] },
    /** Only views whose name holds one of these. */
    only: { type: "string", multiple: true, default: [""] },
  },
});

type StorageState = Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["storageState"]>>;

interface Studio {
  browser: Browser;
  url: string;
  world: World;
  /** The guest's session. */
  storageState: StorageState;
}

interface Look {
  width: number;
  theme: (typeof themes)[number];
}

async function take({ browser, url, world, storageState }: Studio, look: Look, wanted: readonly View[]) {
  const context = await browser.newContext({
    baseURL: url,
    storageState,
    viewport: { width: look.width, height: heights[look.width] ?? 900 },
    colorScheme: look.theme,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  for (const { name, open } of wanted) {
    const path = `${values.out}/${name}-${look.width}-${look.theme}.jpg`;
    try {
      await open(page, world);
      await page.screenshot({ path, type: "jpeg", quality: 72 });
      console.log(path);
    } catch (error) {
      console.error(`${path}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
  await context.close();
}

const wanted = views.filter(({ name }) => values.only.some((word) => name.includes(word)));
const looks = values.width.flatMap((width) =>
  themes.filter((theme) => values.theme.includes(theme)).map((theme) => ({ width: Number(width), theme })),
);
await mkdir(values.out, { recursive: true });
const app = await startApp();
const browser = await launchBrowser();
try {
  const guest = await browser.newContext({ baseURL: app.url });
  const world = await prepareWorld(guest);
  const studio = { browser, url: app.url, world, storageState: await guest.storageState() };
  for (const look of looks) await take(studio, look, wanted);
} finally {
  await browser.close();
  await app.stop();
}
