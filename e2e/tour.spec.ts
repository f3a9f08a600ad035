import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const invitation = (page: Page) => page.getByRole("button", { name: "Take the two-minute tour" });

const tour = (page: Page) => page.getByRole("dialog", { name: "Two-minute tour" });

async function isNotOfferedAgain(page: Page) {
  await expect(invitation(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("list", { name: "Examples" })).toBeVisible();
  await expect(invitation(page)).toHaveCount(0);
}

test("the tour is taken by keyboard, read aloud step by step, and not offered again", async ({ page }) => {
  await page.goto("/");
  // A key goes to whatever has the focus, and a button that still waits for its script takes none.
  await expect(invitation(page)).toBeEnabled();
  await invitation(page).press("Enter");

  await expect(tour(page)).toContainText("Step 1 of 5");
  await expect(tour(page).locator("[aria-live=polite]")).toContainText("Say what you need");
  for (const step of [2, 3, 4, 5]) {
    await page.keyboard.press("ArrowRight");
    await expect(tour(page)).toContainText(`Step ${step} of 5`);
  }
  await tour(page).getByRole("button", { name: "Done" }).press("Enter");

  await expect(tour(page)).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Conversation" })).toBeFocused();
  await isNotOfferedAgain(page);
});

test("the tour can be skipped before it begins", async ({ page }) => {
  await page.goto("/");

  await page.getByRole("button", { name: "Skip", exact: true }).click();

  await isNotOfferedAgain(page);
});

test("the tour can be left with Escape, and taken again from the list of commands", async ({ page }) => {
  await page.goto("/");
  await invitation(page).click();
  await expect(tour(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await isNotOfferedAgain(page);

  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("option", { name: "Take the two-minute tour" }).click();

  await expect(tour(page)).toBeVisible();
});
