import type { Page } from "@playwright/test";
import type { World } from "./prepare-world";
import type { View } from "./view";

export const themes = ["light", "dark"] as const;
type Theme = (typeof themes)[number];

/** Small text is still sharp, and all pictures together stay near eight megabytes. */
const quality = 30;

/** Mermaid's drawings hold their colours, so each theme has its own. */
const listDrawings = (page: Page) =>
  page
    .locator('img[src^="data:image/svg"]')
    .evaluateAll((images) => images.map((image) => image.getAttribute("src") ?? ""));

async function putOn(page: Page, theme: Theme): Promise<void> {
  const former = await listDrawings(page);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  if (former.length === 0) return;
  await page.waitForFunction(
    (sources) => [...document.images].every((image) => !sources.includes(image.getAttribute("src") ?? "")),
    former,
    { polling: 100 },
  );
}

/** Frames until all that is loaded is painted as well. */
const settle = (page: Page) =>
  page.evaluate(() =>
    document.fonts.ready.then(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    ),
  );

interface Wanted {
  world: World;
  themes: readonly Theme[];
  /** Where the picture of a theme goes. */
  pathOf: (theme: Theme) => string;
}

/** Opens a view once and takes it in each theme; says where the pictures are. */
export async function takeView(page: Page, view: View, { world, themes, pathOf }: Wanted): Promise<void> {
  const [first = "light", ...others] = themes;
  await page.emulateMedia({ colorScheme: first, reducedMotion: "reduce" });
  await view.open(page, world);
  for (const theme of [first, ...others]) {
    if (theme !== first) await putOn(page, theme);
    await settle(page);
    await page.screenshot({ path: pathOf(theme), type: "webp", quality, animations: "disabled" });
    console.log(pathOf(theme));
  }
}
