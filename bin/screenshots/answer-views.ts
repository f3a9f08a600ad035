import type { Page } from "@playwright/test";
import type { Script } from "../../e2e/fakes/script";
import type { View } from "./view";

const longAnswer = [
  "Three reasons, each of which stands in the design:\n",
  "1. **They fail apart.** The payment provider may be away for an hour; orders are still taken, and wait as *pending*.",
  "2. **They change apart.** Prices and stock change daily, what an account is changes twice a year.",
  "3. **They are kept apart.** Card data stays with the provider, so only the payment segment is in the scope of PCI DSS.\n",
  "| service | owns | when it is away |",
  "| --- | --- | --- |",
  "| Orders | the saga and its state | nobody can order |",
  "| Payments | the ledger | orders wait |",
  "| Inventory | stock and reservations | orders are refused |\n",
  "What would change this: a team of fewer than five. Then one application with three modules costs less, and the borders between them can become networks later.",
].join("\n");

const questions = {
  slow: "Why are orders, payments and stock separate?",
  failing: "What if one service is down?",
};

/** What the model says, and how it fails. */
export const scripts: readonly Script[] = [
  {
    when: (request) => request.lastUserText === questions.slow,
    steps: [{ blocks: [{ type: "text", text: longAnswer }] }],
    pace: 12,
  },
  { when: (request) => request.lastUserText === questions.failing, steps: [{ blocks: [] }], fault: "401" },
];

const composer = (page: Page) => page.getByRole("textbox", { name: "Message to the consultant" });
const answer = (page: Page) => page.getByRole("article", { name: "Consultant" });

async function ask(page: Page, text: string): Promise<void> {
  await page.goto("/", { waitUntil: "networkidle" });
  await composer(page).fill(text);
  await composer(page).press("Enter");
}

/** A model's answer on its way, and what becomes of it. A stand-in answers. */
export const answerViews: readonly View[] = [
  {
    name: "answering",
    caption: "An answer on its way",
    open: async (page) => {
      await ask(page, questions.slow);
      await answer(page).getByText("They change apart").waitFor();
    },
  },
  {
    name: "answered",
    caption: "An answer with its cost",
    open: async (page) => {
      await ask(page, "Design the ordering of a shop");
      await page
        .getByRole("status")
        .filter({ hasText: /^The answer/ })
        .waitFor({ state: "attached" });
    },
  },
  {
    name: "answer-failed",
    caption: "A key that isn't accepted",
    open: async (page) => {
      await ask(page, questions.failing);
      await answer(page).getByRole("alert").waitFor();
    },
  },
  {
    name: "offline",
    caption: "A message that couldn't be sent",
    open: async (page) => {
      await page.route("**/api/chat", (route) => route.abort(), { times: 1 });
      await ask(page, "Design the ordering of a shop");
      await page.getByRole("alert").filter({ hasText: "Your message is kept." }).waitFor();
    },
  },
];
