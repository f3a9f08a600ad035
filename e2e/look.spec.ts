import { expect, test } from "./fixtures";

/** How light the page is behind everything, from 0 to 1. */
const lightness = () => {
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas) throw new Error("This browser draws nothing.");
  canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return (red + green + blue) / 3 / 255;
};

test("a theme that was chosen holds on every page, from its first frame, whatever the system says", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  await page.goto("/settings");
  expect(await page.evaluate(lightness)).toBeGreaterThan(0.9);

  await page.getByRole("radio", { name: "Dark" }).check();
  await expect.poll(() => page.evaluate(lightness)).toBeLessThan(0.2);

  for (const address of ["/", "/catalogue", "/examples/e1", "/sign-in"]) {
    await page.goto(address, { waitUntil: "commit" });
    await page.locator("body").waitFor({ state: "attached" });
    expect(await page.evaluate(lightness), address).toBeLessThan(0.2);
  }
});

test("a tab, a phone's home screen and whoever gets a link see Lintel's mark", async ({ page, request }) => {
  await page.goto("/");
  const icons = await page
    .locator("link[rel~='icon'], link[rel='apple-touch-icon']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

  expect(icons.length).toBeGreaterThanOrEqual(2);
  for (const icon of icons) {
    const response = await request.get(icon);
    expect(response.ok(), icon).toBe(true);
    expect(response.headers()["content-type"]).toMatch(/^image\/(svg\+xml|png)/);
  }
});
