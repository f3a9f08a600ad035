import { expect, test } from "./fixtures";
import { answerEnded, composer, consult, questions } from "./workspace";

const openApi = "openapi: 3.1.0\ninfo:\n  title: Orders\n  version: 1.0.0\npaths: {}\n";

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(content),
});

test("files go with a message as chips that say what they are, whatever their name", async ({
  page,
  mark,
}) => {
  await page.goto("/");

  await page
    .getByLabel("Files to attach")
    .setInputFiles([
      file("api.txt", openApi),
      file("picture.yml", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00])),
    ]);
  const chips = page.getByRole("list", { name: "Attached files" });
  await expect(chips.getByRole("listitem")).toHaveText(/api\.txt.*OpenAPI · 6 lines/);
  await expect(page.getByRole("alert").filter({ hasText: "picture.yml isn't text" })).toBeVisible();

  await composer(page).fill(`Design what serves this for ${mark}`);
  await composer(page).press("Enter");

  await expect(questions(page)).toContainText("api.txt");
  await questions(page).getByText("api.txt").click();
  await expect(questions(page)).toContainText("openapi: 3.1.0");
  await expect(chips).toHaveCount(0);
});

test("a long paste becomes a file, a short one stays text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  const paste = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await composer(page).press("ControlOrMeta+v");
  };

  await paste("A short note");
  await expect(composer(page)).toHaveValue("A short note");
  await paste("many words ".repeat(400));

  await expect(page.getByRole("list", { name: "Attached files" })).toContainText("Pasted text 1");
  await expect(composer(page)).toHaveValue("A short note");
  await page.getByRole("button", { name: "Remove Pasted text 1" }).click();
  await expect(page.getByRole("list", { name: "Attached files" })).toHaveCount(0);
});

test("a slash offers commands: one shows the checks, one asks the consultant", async ({ page, mark }) => {
  await consult(page, `Design a queue for ${mark}`);

  await composer(page).pressSequentially("/c");
  await expect(page.getByRole("option")).toHaveCount(2);
  await composer(page).press("Enter");
  await composer(page).press("Enter");
  await expect(page.getByRole("tabpanel", { name: /^Checks/ })).toBeVisible();
  await expect(composer(page)).toBeEmpty();

  await composer(page).fill("/drill the queue");
  await composer(page).press("Enter");
  await expect(questions(page).last()).toContainText("Run a failure drill: the queue fails.");
  await answerEnded(page);

  await composer(page).fill("/export nothing");
  await composer(page).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Name a format" })).toBeVisible();
});
