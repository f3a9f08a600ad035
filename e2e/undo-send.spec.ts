import { expect, test } from "./fixtures";
import { ask, composer, questions } from "./workspace";

test.use({ consultant: "anthropic" });

test("a message that was sent too soon comes back into the composer, with its file, and is gone from the thread", async ({
  page,
  mark,
}) => {
  await page.goto("/");
  const notes = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("No queue yet.") };
  await page.getByLabel("Files to attach").setInputFiles(notes);
  await ask(page, `Write at length. [pace:20] [tokens:4000] (${mark})`);

  await composer(page).fill("And then?");
  const joined: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/stream")) joined.push(request.url());
  });

  await page.getByRole("button", { name: "Undo send" }).click();

  await expect(questions(page)).toHaveCount(0);
  await expect(composer(page)).toHaveValue(/And then\?$/);
  await expect(composer(page)).toHaveValue(new RegExp(mark));
  await expect(page.getByRole("list", { name: "Attached files" })).toContainText("notes.txt");
  expect(joined).toEqual([]);
  await page.reload();
  await expect(composer(page)).toBeVisible();
  await expect(questions(page)).toHaveCount(0);
});
