import type { Page } from "@playwright/test";
import { showPane } from "./open-thread";
import type { View } from "./view";

const at = (name: string, caption: string, address: string): View => ({
  name,
  caption,
  open: (page) => page.goto(address, { waitUntil: "networkidle" }),
});

async function openTour(page: Page): Promise<void> {
  await page.goto("/", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Take the two-minute tour" }).click();
  await page.getByRole("dialog", { name: "Two-minute tour" }).waitFor();
}

/** What anybody sees who was never here. */
export const publicViews: readonly View[] = [
  at("first-page", "The first page", "/"),
  {
    name: "threads-empty",
    caption: "No threads yet",
    open: async (page) => {
      await page.goto("/", { waitUntil: "networkidle" });
      await showPane(page, "Threads");
    },
  },
  { name: "tour", caption: "The tour", open: openTour },
  at("example", "A finished example", "/examples/e1"),
  at("catalogue", "The catalogue", "/catalogue"),
  at("catalogue-search", "A search in the catalogue", "/catalogue?q=payments"),
  at("catalogue-pattern", "A pattern", "/catalogue/pattern/saga"),
  at("catalogue-capability", "A capability", "/catalogue/capability/payments"),
  at("catalogue-technology", "A technology", "/catalogue/technology/postgresql"),
  at("sign-in", "Signing in", "/sign-in"),
  at("sign-up", "Signing up", "/sign-up"),
  at("not-found", "An address where nothing is", "/nothing-here"),
  at("thread-not-found", "A thread that isn't there", "/threads/00000000-0000-4000-8000-000000000000"),
  at("link-not-found", "A link that opens nothing any more", "/s/expired"),
  {
    name: "shared",
    caption: "A shared design",
    open: (page, { shared }) => page.goto(shared, { waitUntil: "networkidle" }),
  },
  {
    name: "shared-diagrams",
    caption: "Its diagrams",
    open: async (page, { shared }) => {
      await page.goto(shared, { waitUntil: "networkidle" });
      await page
        .getByRole("heading", { name: "Diagrams" })
        .evaluate((element) => element.scrollIntoView({ block: "start" }));
      await page.locator(".react-flow__node").first().waitFor();
    },
  },
];
