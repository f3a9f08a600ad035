import { expect, type Page } from "@playwright/test";
import { foreignHost } from "./corpus";

/** What an attack achieved: dialogs, foreign requests, and what only the content security policy stopped. */
export function watchPage(page: Page): string[] {
  const incidents: string[] = [];
  page.on("dialog", async (dialog) => {
    incidents.push(`opened a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().includes(foreignHost)) incidents.push(`asked for ${request.url()}`);
  });
  page.on("popup", (popup) => incidents.push(`opened ${popup.url()}`));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) incidents.push(message.text());
  });
  return incidents;
}

/** Everything in the page that runs, loads or leads away by itself, as far as its markup says. */
const findLiveMarkup = (host: string) => {
  const elements = "iframe, frame, object, embed, base, article form, script:not([nonce], [src])";
  const loading = /^(src|srcset|poster|data|background|ping|action|formaction|xlink:href|style)$/;
  const isDrawing = (value: string) => value.startsWith("data:image/svg+xml");
  const tests = [
    (_: Element, { name }: Attr) => name.startsWith("on"),
    (_: Element, { name, value }: Attr) => loading.test(name) && value.includes(host) && !isDrawing(value),
    (_: Element, { name, value }: Attr) =>
      name === "href" && /^\W*(javascript|data|vbscript|blob|file):/i.test(value),
    ({ tagName }: Element, { name, value }: Attr) =>
      name === "href" && tagName !== "A" && value.includes(host),
  ];
  const isLive = (element: Element) =>
    element.matches(elements) ||
    [...element.attributes].some((attribute) => tests.some((isWrong) => isWrong(element, attribute)));
  return [...document.querySelectorAll("*")].filter(isLive).map((element) => element.outerHTML.slice(0, 200));
};

/** Nothing of the attacks runs, loads or leads away, and nothing needed the policy to be stopped. */
export async function expectUnharmed(page: Page, incidents: string[]): Promise<void> {
  expect(await page.evaluate(findLiveMarkup, foreignHost)).toEqual([]);
  for (const frame of page.frames()) {
    const ran = await frame.evaluate(() => "hacked" in window || "hacked" in {});
    expect(ran).toBe(false);
  }
  expect(incidents).toEqual([]);
}
