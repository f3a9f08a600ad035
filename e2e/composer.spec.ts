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

const written = [
  ["notes", "Please note: we have no queue.\nOrders come in by the thousand.", "Text"],
  ["readme", "# Orders\n\nThey come in by the thousand.\n", "Markdown"],
  ["settings", "name: shop\nregions:\n  - eu\n", "YAML"],
  ["stack", "services:\n  db:\n    image: postgres:17\n", "Docker Compose"],
  ["deployment", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\n", "Kubernetes"],
] as const;

test("files that are dropped on the composer are known by what stands in them", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Attach files" })).toBeEnabled();
  const drop = await page.evaluateHandle((files) => {
    const dropped = new DataTransfer();
    for (const [name, text] of files) dropped.items.add(new File([text], `${name}.txt`));
    return dropped;
  }, written);

  await composer(page).dispatchEvent("dragover", { dataTransfer: drop });
  await expect(composer(page)).toHaveAttribute("placeholder", "Drop it here");
  await composer(page).dispatchEvent("drop", { dataTransfer: drop });

  const chips = page.getByRole("list", { name: "Attached files" }).getByRole("listitem");
  await expect(chips).toHaveText(written.map(([name, , kind]) => new RegExp(`${name}\\.txt.*${kind} ·`)));
});

test("a file that is too large is refused, and why", async ({ page }) => {
  await page.goto("/");

  await page.getByLabel("Files to attach").setInputFiles(file("log.txt", "a".repeat(200_001)));

  await expect(page.getByRole("alert").filter({ hasText: "log.txt is larger than 200 kB." })).toBeVisible();
  await expect(page.getByRole("list", { name: "Attached files" })).toHaveCount(0);
});

test("a consultant without a model says that it can't see pictures", async ({ page }) => {
  await page.goto("/");

  await page.getByLabel("Files to attach").setInputFiles(file("plan.pdf", "%PDF-1.7\n"));

  await expect(page.getByRole("alert").filter({ hasText: "can't see plan.pdf" })).toBeVisible();
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

test("a slash offers commands: one shows the checks, two ask the consultant", async ({ page, mark }) => {
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

  await composer(page).fill("/compare Kafka, RabbitMQ");
  await composer(page).press("Enter");
  await expect(questions(page).last()).toContainText("Compare Kafka, RabbitMQ for this design");
  await answerEnded(page);
});

test("a design is downloaded by a slash and its format, and a format that isn't there is named", async ({
  page,
  mark,
}) => {
  await consult(page, `Design a queue for ${mark}`);

  await composer(page).fill("/export nothing");
  await composer(page).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Name a format" })).toBeVisible();
  const downloading = page.waitForEvent("download");
  await composer(page).fill("/export yaml");
  await composer(page).press("Enter");

  expect((await downloading).suggestedFilename()).toMatch(/\.yaml$/);
  await expect(composer(page)).toBeEmpty();
  await expect(questions(page)).toHaveCount(1);
});
