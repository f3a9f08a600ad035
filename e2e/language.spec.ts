import { expect, test } from "./fixtures";

test.describe("a browser that asks for German", () => {
  test.use({ locale: "de-DE" });

  test("gets a German page from the server, and English once that is chosen", async ({ page }) => {
    await page.goto("/");
    const html = page.locator("html");
    await expect(html).toHaveAttribute("lang", "de");
    await expect(page.getByRole("heading", { name: "Was möchten Sie bauen?" })).toBeVisible();
    await expect(page).toHaveTitle(/Lintel/);
    await page.request.post("/api/auth/sign-in/anonymous", { data: {} });

    await page.goto("/settings");
    await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
    await page.getByRole("radio", { name: "English" }).check();

    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    await expect(html).toHaveAttribute("lang", "en");
    const response = await page.reload();
    expect(await response?.text()).toContain('<html lang="en"');
  });

  test("can consult, share and read the design in German", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("textbox", { name: "Nachricht an den Berater" }).fill("Design a queue for orders");
    await page.getByRole("button", { name: "Senden" }).click();

    await expect(page.getByRole("status").filter({ hasText: "Die Antwort ist vollständig." })).toBeAttached();
    for (const name of ["Dokument", "Diagramme", "Prüfungen", "Zahlen", "Modell", "Versionen"])
      await expect(page.getByRole("tab", { name: new RegExp(`^${name}`) })).toBeVisible();
    await page.getByRole("button", { name: "Teilen" }).click();
    await page.getByRole("button", { name: "Link erstellen" }).click();
    const link = await page.getByRole("textbox", { name: "Link" }).inputValue();

    await page.goto(link);
    await expect(page.getByText("So, wie er beim Teilen war")).toBeVisible();
    await expect(page.locator("article[lang=en]").first()).toBeVisible();
  });
});

test("a browser that asks for another language gets English", async ({ page }) => {
  await page.setExtraHTTPHeaders({ "accept-language": "fr" });

  await page.goto("/");

  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
