import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { answerEnded, answers, ask, examples, questionForm, questions } from "./workspace";

interface FollowUp {
  say: string;
  /** It is among the quick replies, and is said by a click. */
  isOffered?: boolean;
  told: RegExp;
  /** Whether the design is another one afterwards. */
  isChange: boolean;
}

const sound = /checks find no error/;

const followUps: Record<keyof typeof examples, FollowUp[]> = {
  system: [
    {
      say: "Ten times the load.",
      isOffered: true,
      told: /R-load: Bears 1,000 \(computed\).*checks find no error/s,
      isChange: true,
    },
    { say: "Replace RabbitMQ with Kafka.", told: /You asked for it.*checks find no error/s, isChange: true },
    {
      say: "Remove user management.",
      told: /Out of scope from now on.*checks find no error/s,
      isChange: true,
    },
    {
      say: "What if the payment provider is down for an hour?",
      told: /down for 60 min.*Runs that fail/s,
      isChange: false,
    },
    { say: "Compare it with a modular monolith.", told: /Bill a month.*USD/s, isChange: false },
  ],
  integration: [
    { say: "Use Kafka instead of RabbitMQ.", told: /Apache Kafka.*checks find no error/s, isChange: true },
    { say: "Order doesn't matter.", told: /D-ordering.*checks find no error/s, isChange: true },
    { say: "Why an outbox?", told: /D-outbox.*It would flip if/s, isChange: false },
    { say: "Make it cheaper.", told: /USD a month/, isChange: false },
    { say: "Looks good, I accept it.", told: sound, isChange: true },
  ],
  pipeline: [
    {
      say: "Use GitLab CI instead of GitHub Actions.",
      told: /D-engine.*checks find no error/s,
      isChange: true,
    },
    {
      say: "Add a performance test stage.",
      told: /Parts added: Performance test.*checks find no error/s,
      isChange: true,
    },
    { say: "What if the artifact registry is down?", told: /Rollback/, isChange: false },
    { say: "Compare canary with blue-green.", told: /D-release.*R-recovery/s, isChange: false },
    { say: "I accept it.", told: sound, isChange: true },
  ],
};

const version = (page: Page) => page.getByRole("region", { name: "Design", exact: true }).getByText(/^v\d+$/);

/** The example's button, one answer, the rest skipped: no key is typed. */
async function consultByClicks(page: Page, request: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("list", { name: "Examples" }).getByRole("button", { name: request }).click();
  await answerEnded(page);
  await questionForm(page).getByRole("radio").nth(1).check();
  await questionForm(page).getByRole("button", { name: "Submit answers" }).click();
  await expect(questions(page)).toHaveCount(2);
  await answerEnded(page);
}

async function exportBundle(page: Page) {
  await page.getByRole("button", { name: "Export" }).click();
  const started = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /^Bundle of all files/ }).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const quickReplies = (page: Page) => page.getByRole("list", { name: "Quick replies" });

/** Once said it is not offered again. */
async function askByClick(page: Page, say: string): Promise<void> {
  const asked = await questions(page).count();
  await quickReplies(page).getByRole("button", { name: say }).click();
  await expect(questions(page)).toHaveCount(asked + 1);
  await answerEnded(page);
  await expect(quickReplies(page).getByRole("button")).not.toHaveCount(0);
  await expect(quickReplies(page).getByRole("button", { name: say })).toHaveCount(0);
}

async function followUp(page: Page, { say, isOffered, told, isChange }: FollowUp): Promise<void> {
  const before = (await version(page).textContent()) ?? "";

  if (isOffered) await askByClick(page, say);
  else await ask(page, say);
  await answerEnded(page);

  await expect(answers(page).last()).toContainText(told);
  if (isChange) await expect(version(page)).not.toHaveText(before);
  else await expect(version(page)).toHaveText(before);
}

/** Seven answers one after the other, on a machine that does other things as well. */
test.setTimeout(240_000);

for (const kind of ["system", "integration", "pipeline"] as const) {
  test(`the ${kind} example goes from the request to a bundle by clicks, and takes five follow-ups`, async ({
    page,
  }) => {
    await consultByClicks(page, examples[kind]);
    const { name, bytes } = await exportBundle(page);

    expect(name).toMatch(/\.zip$/);
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    for (const each of followUps[kind]) await followUp(page, each);
  });
}
