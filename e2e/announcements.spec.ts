import { expect, test } from "./fixtures";
import { answerEnded, ask } from "./workspace";

test.use({ consultant: "anthropic" });

declare global {
  interface Window {
    announced: string[];
  }
}

/** Keeps what the live regions of the page say, as a screen reader would. */
function listen() {
  const regions = "[aria-live], output, [role=status], [role=alert]";
  const regionOf = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest(regions);
  const hear = (said: string) => {
    if (said && window.announced.at(-1) !== said) window.announced.push(said);
  };
  window.announced = [];
  new MutationObserver((records) => {
    for (const record of records) hear(regionOf(record)?.textContent ?? "");
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

test("a screen reader hears that an answer is written and how it ended, not each word of it", async ({
  page,
  standIn,
  mark,
}) => {
  const text = "Orders wait for payments. ".repeat(12);
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text }] }] });
  await page.goto("/");
  await page.evaluate(listen);

  await ask(page, `Why do orders wait? (${mark}) [pace:30]`);
  await answerEnded(page);

  expect(await page.evaluate(() => window.announced)).toEqual([
    "The consultant is answering.",
    "The answer is complete.",
  ]);
});
