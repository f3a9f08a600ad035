import type { Page } from "@playwright/test";
import { askOverHttp } from "./chat-api";
import { expect } from "./fixtures";
import { designDocument, examples, questionForm } from "./workspace";

/** What a page looks like after something has been done on it, and how that is reached. */
type State = readonly [name: string, reach: (page: Page) => Promise<unknown>];

export async function openThread(page: Page): Promise<string> {
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  const { threadId } = await askOverHttp(page.request, examples.system);
  return threadId;
}

/** Each page is visited once, and its states follow one another. */
export const journeys: Record<string, readonly State[]> = {
  "the first page": [
    [
      "as it opens",
      async (page) => {
        await page.goto("/");
        await expect(page.getByRole("list", { name: "Examples" })).toBeVisible();
      },
    ],
    [
      "the tour",
      async (page) => {
        await page.getByRole("button", { name: "Take the two-minute tour" }).click();
        await expect(page.getByRole("dialog", { name: "Two-minute tour" })).toBeVisible();
      },
    ],
  ],
  "a thread": [
    [
      "questions and a design",
      async (page) => {
        await page.goto(`/threads/${await openThread(page)}`);
        await expect(questionForm(page)).toBeVisible();
        await expect(designDocument(page)).toBeVisible();
      },
    ],
    [
      "the dialog that makes a link",
      async (page) => {
        await page.getByRole("button", { name: "Share" }).click();
        await page.getByRole("button", { name: "Create link" }).click();
        await expect(page.getByRole("textbox", { name: "Link" })).toBeVisible();
      },
    ],
    [
      "the versions",
      async (page) => {
        await page.keyboard.press("Escape");
        await page.getByRole("tab", { name: /Versions/ }).click();
        await expect(page.getByRole("tabpanel", { name: /Versions/ })).toBeVisible();
      },
    ],
    [
      "the changes between two versions",
      async (page) => {
        await page.getByRole("button", { name: "Changes in version 2" }).click();
        await expect(page.getByRole("heading", { level: 4, name: "components" })).toBeVisible();
      },
    ],
    [
      "the model as text",
      async (page) => {
        await page.getByRole("tab", { name: "Model" }).click();
        await expect(page.getByRole("textbox", { name: "The model as YAML" })).toBeVisible();
      },
    ],
  ],
  "an imported design": [
    [
      "its numbers, with a failure explained",
      async (page) => {
        await page.goto("/");
        await page.getByLabel("Design to import").setInputFiles("lib/design/samples/e1.yaml");
        await page.getByRole("tab", { name: "Numbers" }).click();
        await page.getByRole("button", { name: "10×", exact: true }).click();
        await page.getByRole("button", { name: /^Payment provider down, Checkout: degraded/ }).click();
        await expect(page.getByRole("region", { name: "Findings at this load" })).toBeVisible();
        await expect(page.getByRole("region", { name: "Payment provider, Checkout" })).toBeVisible();
      },
    ],
  ],
  "what anyone can read": [
    [
      "a finished example with its contents open",
      async (page) => {
        await page.goto("/examples/e1");
        await page.locator("summary", { hasText: "Contents" }).click();
        await expect(page.getByRole("navigation", { name: "Contents" })).toBeVisible();
      },
    ],
    [
      "the catalogue",
      async (page) => {
        await page.goto("/catalogue");
        await expect(page.getByRole("navigation", { name: "Groups" })).toBeVisible();
      },
    ],
    [
      "an entry of the catalogue",
      async (page) => {
        await page.goto("/catalogue/capability/payments");
        await expect(page.getByRole("region", { name: /^Record/ })).toBeVisible();
      },
    ],
    [
      "an address where nothing is",
      async (page) => {
        await page.goto("/nothing-here");
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      },
    ],
  ],
  "a shared design": [
    [
      "with its conversation",
      async (page) => {
        const threadId = await openThread(page);
        const shared = await page.request.post(`/api/threads/${threadId}/shares`, {
          data: { mode: "snapshot", conversation: true, expiresInDays: 1 },
        });
        await page.goto((await shared.json()).url);
        await expect(designDocument(page)).toBeVisible();
      },
    ],
  ],
  "the account": [
    [
      "signing in",
      async (page) => {
        await page.goto("/sign-in");
        await expect(page.getByLabel("E-mail")).toBeVisible();
      },
    ],
    [
      "signing up",
      async (page) => {
        await page.goto("/sign-up");
        await expect(page.getByLabel("E-mail")).toBeVisible();
      },
    ],
    [
      "the settings",
      async (page) => {
        await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
        await page.goto("/settings");
        await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
      },
    ],
  ],
};
