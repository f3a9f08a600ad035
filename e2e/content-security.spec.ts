import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { consult, designDocument } from "./workspace";

const nonceOf = (policy: string | undefined) => /script-src [^;]*'nonce-([^']+)'/.exec(policy ?? "")?.[1];

/** What the policy kept a page from doing. */
function watchViolations(page: Page): string[] {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  return violations;
}

test("every response of a page has a nonce of its own, and no script runs without it", async ({ page }) => {
  const first = await page.request.get("/");
  const second = await page.request.get("/");

  const policies = [first, second].map((response) => response.headers()["content-security-policy"]);
  expect(nonceOf(policies[0])).toBeDefined();
  expect(nonceOf(policies[0])).not.toBe(nonceOf(policies[1]));
  for (const policy of policies) {
    const scripts = policy?.split("; ").find((directive) => directive.startsWith("script-src "));
    expect(scripts).not.toMatch(/unsafe/);
  }
  for (const [tag] of (await first.text()).matchAll(/<script\b[^>]*>/g))
    expect(tag).toContain(`nonce="${nonceOf(policies[0])}"`);
});

for (const address of [
  "/",
  "/sign-in",
  "/sign-up",
  "/examples/e1",
  "/catalogue",
  "/nothing-here",
  `/s/${"A".repeat(43)}`,
]) {
  test(`the page at ${address} works within its policy`, async ({ page }) => {
    const violations = watchViolations(page);

    await page.goto(address);

    await expect(page.locator("main")).toBeVisible();
    expect(violations).toEqual([]);
  });
}

test("a design's document, diagrams, model and versions work within the policy", async ({ page }) => {
  const violations = watchViolations(page);
  await consult(page, "I need to build a shop with payments and an inventory.");
  await expect(designDocument(page)).toBeVisible();

  await page.getByRole("tab", { name: "Diagrams" }).click();
  await expect(page.locator(".react-flow__node").first()).toBeVisible();
  await page.getByRole("tab", { name: "Model" }).click();
  await expect(page.getByRole("textbox", { name: "The model as YAML" })).toBeVisible();

  expect(violations).toEqual([]);
});

test("a script that got into the page does not run", async ({ page }) => {
  await page.goto("/");

  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.hacked = 1";
    const holder = document.createElement("div");
    holder.innerHTML = "<img src='data:,' onerror='window.hacked=1'><svg onload='window.hacked=1'></svg>";
    document.body.append(script, holder);
  });

  await expect(page.locator("img[src='data:,']")).toBeAttached();
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});
