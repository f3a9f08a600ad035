import type { Page } from "@playwright/test";
import { openTab, showRegion } from "./open-thread";
import type { World } from "./prepare-world";
import type { View } from "./view";

async function breakKind(page: Page): Promise<void> {
  const editor = page.getByRole("textbox", { name: "The model as YAML" });
  await editor.press("ControlOrMeta+Home");
  await editor.press("ArrowDown");
  await editor.press("Shift+End");
  await page.keyboard.type("kind: zebra");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").filter({ hasText: "Line 2" }).waitFor();
}

const inTab = (
  name: string,
  caption: string,
  { tab, go }: { tab: RegExp; go: (page: Page) => Promise<unknown> },
): View => ({
  name,
  caption,
  open: async (page, { samples }) => {
    await openTab(page, samples.e1, tab);
    await go(page);
  },
});

const inNumbers = (name: string, caption: string, go: (page: Page) => Promise<unknown>) =>
  inTab(name, caption, {
    tab: /^Numbers/,
    go: async (page) => {
      await page.getByRole("region", { name: "Utilisation of components" }).waitFor();
      await go(page);
    },
  });

const inVersions = (name: string, caption: string, go: (page: Page) => Promise<unknown>) =>
  inTab(name, caption, {
    tab: /^Versions/,
    go: async (page) => {
      await page.getByRole("button", { name: "Changes in version 2" }).waitFor();
      await go(page);
    },
  });

async function compare(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Changes in version 2" }).click();
  const difference = page.getByRole("region", { name: "Difference on the diagram" });
  await difference.locator(".react-flow__node").first().waitFor();
}

async function openDerivation(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Utilisation of Orders database:/ }).click();
  await page.getByRole("dialog").waitFor();
}

const showBreaks = async (page: Page, { faulty }: World) => {
  await openTab(page, faulty, /^Numbers/);
  const part = page.getByRole("region", { name: "What can break" });
  await part
    .getByText(/took effect twice in \d+ events/)
    .first()
    .click();
  await part
    .getByRole("img", { name: /^Diagram/ })
    .first()
    .waitFor();
  await showRegion(page, "What can break");
};

/** What is told of a design, tab by tab. */
export const tabViews: readonly View[] = [
  inTab("checks", "The checks", {
    tab: /^Checks/,
    go: (page) => page.getByRole("tabpanel").getByRole("listitem").first().waitFor(),
  }),
  inNumbers("numbers", "The numbers", async () => undefined),
  inNumbers("numbers-overload", "Ten times the load", async (page) => {
    await page.getByRole("button", { name: "10×", exact: true }).click();
    await page.getByRole("region", { name: "Findings at this load" }).waitFor();
  }),
  inNumbers("derivation", "Where a number comes from", (page) => openDerivation(page)),
  inNumbers("latency", "Latency", (page) => showRegion(page, "Latency")),
  inNumbers("simulation", "A simulation", async (page) => {
    await page.getByRole("button", { name: "Simulate", exact: true }).click();
    await page.getByRole("region", { name: "Simulated runs of workflows" }).waitFor();
    await showRegion(page, "Simulation");
  }),
  inNumbers("surge", "A surge", async (page) => {
    await page.getByRole("combobox", { name: "Load" }).selectOption({ label: "10 times" });
    await page.getByRole("button", { name: "Simulate the surge" }).click();
    await page.getByRole("region", { name: "What waits in the surge" }).waitFor({ timeout: 60_000 });
    await showRegion(page, "Surge");
  }),
  inNumbers("failures", "What fails when", async (page) => {
    await page.getByRole("button", { name: /^Payment provider down, Checkout/ }).click();
    await showRegion(page, "What fails when");
  }),
  inNumbers("drill", "A fault drill", async (page) => {
    await page.getByRole("combobox", { name: "What fails" }).selectOption({ label: "Payment provider" });
    await page.getByRole("img", { name: /^Backlog of Payment provider/ }).waitFor();
    await showRegion(page, "Fault drill");
  }),
  inNumbers("what-can-break", "What can break", async (page) => {
    await page.getByRole("region", { name: "What can break" }).getByRole("list").first().waitFor();
    await showRegion(page, "What can break");
  }),
  { name: "what-breaks", caption: "The shortest sequence that breaks a workflow", open: showBreaks },
  inNumbers("sensitivity", "What turns a verdict", async (page) => {
    await page.getByRole("region", { name: "Assumptions that turn a verdict" }).waitFor();
    await showRegion(page, "What turns a verdict");
  }),
  inTab("model", "The model as YAML", {
    tab: /^Model/,
    go: (page) => page.getByRole("textbox", { name: "The model as YAML" }).waitFor(),
  }),
  inTab("model-error", "A mistake in it", { tab: /^Model/, go: breakKind }),
  inVersions("versions", "The versions", async () => undefined),
  inVersions("comparison", "Two versions compared, on the diagram", compare),
  inVersions("comparison-table", "The same in words", async (page) => {
    await compare(page);
    await page
      .getByRole("heading", { level: 4, name: "components" })
      .evaluate((element) => element.scrollIntoView({ block: "start" }));
  }),
];
