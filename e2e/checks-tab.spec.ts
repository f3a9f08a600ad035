import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { beginWith, consult, designDocument, examples } from "./workspace";

const chunks = ".next/static/chunks";

/** The script of the built app that holds a text. */
async function findChunk(text: string): Promise<string> {
  for (const name of (await readdir(chunks)).filter((file) => file.endsWith(".js")))
    if ((await readFile(`${chunks}/${name}`, "utf8")).includes(text)) return name;
  throw new Error(`No script of the built app holds "${text}".`);
}

/** Nobody says how long the API waits for its database, or who may read what. */
const faulty = `status: proposed
components:
  - { id: api, name: API, kind: service }
  - { id: db, name: Orders, kind: database }
relations:
  - { id: api-reads-db, from: api, to: db, mode: sync }
`;

test("the Checks tab lists findings by pillar, and each leads to what it is about", async ({ page }) => {
  await beginWith(page, faulty);
  const tab = page.getByRole("tab", { name: /^Checks/ });
  await tab.click();

  const pane = page.getByRole("tabpanel", { name: /^Checks/ });
  await expect(tab).toContainText(/\d/);
  const first = pane.getByRole("listitem").first();
  await expect(first).toContainText(/[A-Z]{3}\d\d/);
  await first.getByRole("link").first().click();

  await expect(designDocument(page)).toBeVisible();
  await expect(page.locator(":target")).toBeInViewport();
});

test("when the checks can't be loaded, the tab says so and the document is there", async ({ page }) => {
  const rules = await findChunk("Synchronous calls form a cycle");
  await page.route(`**/${rules}`, (route) => route.abort());
  await consult(page, examples.pipeline);

  await page.getByRole("tab", { name: /^Checks/ }).click();

  await expect(page.getByRole("tabpanel", { name: /^Checks/ }).getByRole("alert")).toContainText(
    "The checks could not be loaded.",
  );
  await page.getByRole("tab", { name: "Document" }).click();
  await expect(designDocument(page)).toBeVisible();
});
