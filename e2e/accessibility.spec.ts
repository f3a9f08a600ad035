import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { askOverHttp } from "./chat-api";
import { expect, test } from "./fixtures";
import { answers, designDocument, examples, questionForm } from "./workspace";

async function openThread(page: Page): Promise<string> {
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  const { threadId } = await askOverHttp(page.request, examples.system);
  return threadId;
}

/** Without a second page to assemble the results in, and without those that passed: five times as fast. */
async function listViolations(page: Page) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
}

const visits: Record<string, (page: Page) => Promise<void>> = {
  "the first page": async (page) => {
    await page.goto("/");
    await expect(page.getByRole("list", { name: "Examples" })).toBeVisible();
  },
  "a thread with questions and a design": async (page) => {
    await page.goto(`/threads/${await openThread(page)}`);
    await expect(questionForm(page)).toBeVisible();
    await expect(designDocument(page)).toBeVisible();
  },
  "the versions of a design": async (page) => {
    await page.goto(`/threads/${await openThread(page)}`);
    await page.getByRole("tab", { name: /Versions/ }).click();
    await expect(page.getByRole("tabpanel", { name: /Versions/ })).toBeVisible();
  },
  "the changes between two versions": async (page) => {
    await page.goto(`/threads/${await openThread(page)}`);
    await page.getByRole("tab", { name: /Versions/ }).click();
    await page.getByRole("button", { name: "Changes in version 2" }).click();
    await expect(page.getByRole("heading", { level: 4, name: "components" })).toBeVisible();
  },
  "the model as text": async (page) => {
    await page.goto(`/threads/${await openThread(page)}`);
    await page.getByRole("tab", { name: "Model" }).click();
    await expect(page.getByRole("textbox", { name: "The model as YAML" })).toBeVisible();
  },
  "the numbers with a failure explained": async (page) => {
    await page.goto("/");
    await page.getByLabel("Design to import").setInputFiles("lib/design/samples/e1.yaml");
    await page.getByRole("tab", { name: "Numbers" }).click();
    await page.getByRole("button", { name: "10×", exact: true }).click();
    await page.getByRole("button", { name: /^Payment provider down, Checkout: degraded/ }).click();
    await expect(page.getByRole("region", { name: "Findings at this load" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Payment provider, Checkout" })).toBeVisible();
  },
  "a finished example with its contents open": async (page) => {
    await page.goto("/examples/e1");
    await page.locator("summary", { hasText: "Contents" }).click();
    await expect(page.getByRole("navigation", { name: "Contents" })).toBeVisible();
  },
  "the catalogue": async (page) => {
    await page.goto("/catalogue");
    await expect(page.getByRole("navigation", { name: "Groups" })).toBeVisible();
  },
  "an entry of the catalogue": async (page) => {
    await page.goto("/catalogue/capability/payments");
    await expect(page.getByRole("region", { name: /^Record/ })).toBeVisible();
  },
  "the dialog that makes a link": async (page) => {
    await page.goto(`/threads/${await openThread(page)}`);
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByRole("button", { name: "Create link" }).click();
    await expect(page.getByRole("textbox", { name: "Link" })).toBeVisible();
  },
  "a shared design with its conversation": async (page) => {
    const threadId = await openThread(page);
    const shared = await page.request.post(`/api/threads/${threadId}/shares`, {
      data: { mode: "snapshot", conversation: true, expiresInDays: 1 },
    });
    await page.goto((await shared.json()).url);
    await expect(designDocument(page)).toBeVisible();
  },
  "the sign-in page": async (page) => {
    await page.goto("/sign-in");
    await expect(page.getByLabel("E-mail")).toBeVisible();
  },
  "the sign-up page": async (page) => {
    await page.goto("/sign-up");
    await expect(page.getByLabel("E-mail")).toBeVisible();
  },
  "an address where nothing is": async (page) => {
    await page.goto("/nothing-here");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
};

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const [name, visit] of Object.entries(visits)) {
      test(`${name} has no accessibility violation`, async ({ page }) => {
        await visit(page);

        expect(await listViolations(page)).toEqual([]);
      });
    }
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const pane of ["Threads", "Chat", "Design"]) {
    test(`the pane ${pane} has no accessibility violation`, async ({ page }) => {
      await page.goto(`/threads/${await openThread(page)}`);
      await expect(answers(page)).toBeVisible();
      await page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name: pane }).click();

      expect(await listViolations(page)).toEqual([]);
    });
  }
});
