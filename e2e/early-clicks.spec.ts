import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { beginWith } from "./workspace";

test("no button and no tab takes a click before the script that answers it has run", async ({ page }) => {
  const threadId = await beginWith(page, await readFile("lib/design/samples/e3.yaml", "utf8"));
  const ready = page.locator("button:enabled, [role=tab]:enabled").filter({ visible: true });

  for (const address of ["/", `/threads/${threadId}`]) {
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(address);
    await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
    await expect(ready).toHaveCount(0);

    await page.unroute("**/*.js");
    await page.reload();
    await expect(ready).not.toHaveCount(0);
  }
});
