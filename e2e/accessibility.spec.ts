import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { journeys, openThread } from "./journeys";
import { answers } from "./workspace";

/** Without a second page to assemble the results in, and without those that passed: five times as fast. */
async function listViolations(page: Page, only: string[] = []) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    ...(only.length > 0 && { runOnly: { type: "rule", values: only } }),
  });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
}

/** The theme changes colours and nothing else; without motion they have changed at once. */
async function listFaintInTheDark(page: Page) {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const faint = await listViolations(page, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light" });
  return faint;
}

/** What has to be scrolled in both directions to be read (WCAG 1.4.10); code, tables and diagrams may. */
const listSideways = (page: Page) =>
  page.evaluate(() => {
    const exempt = "figure *, figure, pre, :has(> table), .cm-scroller, textarea, [role=tablist]";
    const overflows = (element: Element) => element.scrollWidth > element.clientWidth + 1;
    const scrollers = [...document.querySelectorAll("main, section, nav, [role=tabpanel], [role=dialog]")]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .filter((element) => element.clientHeight > 0 && !element.matches(exempt));
    return [document.documentElement, ...scrollers]
      .filter(overflows)
      .map((element) => element.outerHTML.slice(0, 200));
  });

const wide = { width: 1280, height: 720 };

/** 1280 × 1024 pixels at 400 %. */
const magnified = { width: 320, height: 256 };

async function listSidewaysMagnified(page: Page) {
  await page.setViewportSize(magnified);
  const sideways = await listSideways(page);
  await page.setViewportSize(wide);
  return sideways;
}

/** Axe reads every element of a long document, several times a journey. */
test.setTimeout(300_000);

for (const [journey, states] of Object.entries(journeys)) {
  test(`${journey} can be used by everyone, in both themes and magnified`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    for (const [name, reach] of states) {
      await test.step(name, async () => {
        await reach(page);

        expect.soft(await listViolations(page), `${name}: violations`).toEqual([]);
        expect.soft(await listFaintInTheDark(page), `${name}: faint in the dark theme`).toEqual([]);
        expect.soft(await listSidewaysMagnified(page), `${name}: scrolls sideways at 400 %`).toEqual([]);
      });
    }
  });
}

test.describe("magnified to 400 %, which is a small phone", () => {
  test.use({ viewport: magnified });

  test("each pane of a thread can be used by everyone, and none scrolls sideways", async ({ page }) => {
    await page.goto(`/threads/${await openThread(page)}`);
    await expect(answers(page)).toBeVisible();

    for (const pane of ["Threads", "Chat", "Design"]) {
      await test.step(pane, async () => {
        await page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name: pane }).click();

        expect.soft(await listViolations(page), `${pane}: violations`).toEqual([]);
        expect.soft(await listSideways(page), `${pane}: scrolls sideways`).toEqual([]);
      });
    }
  });
});
