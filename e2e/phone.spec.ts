import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { composer, consult, examples, questions } from "./workspace";

const phone = { width: 390, height: 844 };

/** What a keyboard leaves of it. */
const aboveKeyboard = { width: 390, height: 480 };

test.use({ viewport: phone, hasTouch: true });

const panes = (page: Page) => page.getByRole("navigation", { name: "Panes" });

test("a thumb reaches the threads, the chat and the design at the foot of the screen", async ({ page }) => {
  await consult(page, examples.integration);

  for (const button of await panes(page).getByRole("button").all()) {
    const { y = 0, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(phone.height * 0.9);
    expect(y + height).toBeLessThanOrEqual(phone.height);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await panes(page).getByRole("button", { name: "Design" }).tap();
  await expect(page.getByRole("tablist")).toBeVisible();
  await expect(panes(page)).toBeVisible();
});

test("what is being written stays above the keyboard, with the button that sends it", async ({ page }) => {
  await consult(page, examples.integration);
  await expect(page.locator("meta[name=viewport]")).toHaveAttribute(
    "content",
    /interactive-widget=resizes-content/,
  );

  await composer(page).tap();
  await page.setViewportSize(aboveKeyboard);
  await composer(page).fill("One more thing\n".repeat(12));

  await expect(composer(page)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "Send" })).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "Send" }).tap();
  await expect(questions(page)).toHaveCount(2);
});

/** A keyboard that lies over the page, as on an iPhone: the window keeps its height, and less of it is seen. */
const layKeyboardOver = (page: Page) =>
  page.addInitScript(() => {
    const seen = Object.assign(new EventTarget(), { scale: 1, height: window.innerHeight });
    Object.defineProperty(window, "visualViewport", { value: seen });
    document.addEventListener("focusin", ({ target }) => {
      seen.height = window.innerHeight - (target instanceof HTMLTextAreaElement ? 336 : 0);
      seen.dispatchEvent(new Event("resize"));
    });
  });

test("a keyboard that lies over the page doesn't lie over what is being written", async ({ page }) => {
  await layKeyboardOver(page);
  await consult(page, examples.integration);
  const footOf = async () => {
    const { y = 0, height = 0 } = (await composer(page).boundingBox()) ?? {};
    return y + height;
  };

  await composer(page).tap();

  await expect.poll(footOf).toBeLessThan(phone.height - 336);
  await page.getByRole("button", { name: "Attach files" }).focus();
  await expect.poll(footOf).toBeGreaterThan(phone.height - 336);
});
