import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

export const examples = {
  system:
    "I need to build a microservices architecture for an e-commerce platform with inventory, payments, and user management",
  integration: "How should I coordinate data flow between my API gateway, message queue, and database?",
  pipeline:
    "I'm building a CI/CD pipeline that needs to handle testing, deployment, and rollback across multiple environments",
};

export const composer = (page: Page) => page.getByRole("textbox", { name: "Message to the consultant" });

export const questions = (page: Page) => page.getByRole("article", { name: "You" });

export const answers = (page: Page) => page.getByRole("article", { name: "Consultant" });

export const questionForm = (page: Page) => page.getByRole("form", { name: "Questions of the consultant" });

export const designDocument = (page: Page) => page.getByRole("article", { name: "Design document" });

/** A section of the document; its heading carries a count. */
export const section = (page: Page, title: string) =>
  designDocument(page).getByRole("region", { name: new RegExp(`^${title}( \\d+)?$`) });

/** Types a message and sends it. */
export async function ask(page: Page, text: string): Promise<void> {
  const asked = await questions(page).count();
  await composer(page).fill(text);
  await composer(page).press("Enter");
  await expect(questions(page)).toHaveCount(asked + 1);
}

/** Waits until the answer that is on its way has ended, however it ended. */
export async function answerEnded(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^The answer/ })).toBeAttached({ timeout: 60_000 });
}

/** Opens a new thread with one question and its answer. */
export async function consult(page: Page, text: string): Promise<void> {
  await page.goto("/");
  await ask(page, text);
  await answerEnded(page);
}

export const threadIdOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** Opens a new thread with a design from a file. */
export async function beginWith(page: Page, yaml: string): Promise<string> {
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  const begun = await page.request.post("/api/threads/import", { data: Buffer.from(yaml) });
  const { threadId } = await begun.json();
  await page.goto(`/threads/${threadId}`);
  await expect(designDocument(page)).toBeVisible();
  return threadId;
}

/** Opens a new thread with a design that has everything. */
export const beginWithSample = async (page: Page) =>
  beginWith(page, await readFile("lib/design/samples/e1.yaml", "utf8"));
