import { expect, test } from "./fixtures";
import { designDocument } from "./workspace";

/** How much is under way as soon as the theme is another, before a frame could pass. */
const turnDark = () => {
  document.documentElement.style.colorScheme = "dark";
  return getComputedStyle(document.body).color && document.getAnimations().length;
};

test("whoever asks for less motion gets a new theme at once, however long the document is", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await page.goto("/examples/e1");
  await expect(designDocument(page)).toBeVisible();

  expect(await page.evaluate(turnDark)).toBe(0);
});
