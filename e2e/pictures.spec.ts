import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { answerEnded, answers, ask, composer, questions, threadIdOf } from "./workspace";

test.use({ consultant: "anthropic" });

const pdf = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>";

/** A picture that is larger than a model looks at. */
const drawPicture = (page: Page) =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 1500);
    canvas.getContext("2d")?.fillRect(0, 0, 100, 100);
    const bytes = await (await canvas.convertToBlob()).arrayBuffer();
    return [...new Uint8Array(bytes)];
  });

const sizeOf = (page: Page, base64: string) =>
  page.evaluate(async (content) => {
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    return [picture.width, picture.height];
  }, base64);

const chips = (page: Page) => page.getByRole("list", { name: "Attached files" }).getByRole("listitem");

interface Source {
  media_type: string;
  data: string;
}

/** The pictures and documents of the request that a message became. */
function sourcesIn(body: unknown): Source[] {
  const { messages } = body as { messages: { content: { type: string; source?: Source }[] }[] };
  return messages.flatMap(({ content }) => content.flatMap(({ source }) => (source ? [source] : [])));
}

test("a picture and a PDF reach a model that sees, in this turn and the next, and stay named in the thread", async ({
  page,
  standIn,
  mark,
}) => {
  const text = "Two boxes and an arrow.";
  standIn.script({ when: new RegExp(mark), steps: [{ blocks: [{ type: "text", text }] }] });
  await page.goto("/");
  const picture = Buffer.from(await drawPicture(page));

  await page.getByLabel("Files to attach").setInputFiles([
    { name: "whiteboard.dat", mimeType: "application/octet-stream", buffer: picture },
    { name: "brief.dat", mimeType: "application/octet-stream", buffer: Buffer.from(pdf) },
  ]);
  await expect(chips(page)).toHaveText([/whiteboard\.dat.*WebP · \d+ kB/, /brief\.dat.*PDF · 1 kB/]);
  await ask(page, `What do you see? (${mark})`);
  await answerEnded(page);

  const isOfThread = ({ body }: { body: unknown }) => JSON.stringify(body).includes(mark);
  const [seen, read] = sourcesIn((await standIn.requested(isOfThread)).body);
  expect(seen?.media_type).toBe("image/webp");
  expect(await sizeOf(page, seen?.data ?? "")).toEqual([1568, 784]);
  expect(read).toMatchObject({ media_type: "application/pdf", data: Buffer.from(pdf).toString("base64") });
  await page.reload();
  await expect(questions(page)).toContainText("whiteboard.dat");
  await ask(page, "And between them?");
  const next = await standIn.requested((call) => JSON.stringify(call.body).includes("And between them?"));
  expect(sourcesIn(next.body)).toEqual([seen, read]);
});

test("a question with a PDF is answered again after a reload, and the model reads it again", async ({
  page,
  standIn,
  mark,
}) => {
  await page.goto("/");
  const file = { name: "brief.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf) };
  await page.getByLabel("Files to attach").setInputFiles(file);
  await ask(page, `What does it say? (${mark})`);
  await answerEnded(page);
  await page.reload();
  const asked = () => standIn.requests.filter(({ body }) => JSON.stringify(body).includes(mark));
  const before = asked().length;

  await answers(page).last().getByRole("button", { name: "Answer again" }).click();

  // One answer may take several requests.
  await expect.poll(() => asked().length).toBeGreaterThan(before);
  expect(sourcesIn(asked()[before]?.body)).toHaveLength(1);
});

test("what a page shows of a picture is its name, not its bytes", async ({ page, mark }) => {
  await page.goto("/");
  const content = Buffer.from(`${pdf}%${mark}`).toString("base64");
  await page.getByLabel("Files to attach").setInputFiles({
    name: "brief.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(content, "base64"),
  });
  await composer(page).fill(`Read this (${mark})`);
  await composer(page).press("Enter");
  await answerEnded(page);

  const thread = await page.request.get(`/api/threads/${threadIdOf(page)}`);
  const html = await page.request.get(page.url());

  for (const shown of [await thread.text(), await html.text()]) {
    expect(shown).toContain("brief.pdf");
    expect(shown).not.toContain(content);
  }
});

test("what only says that it is a picture is refused", async ({ guest }) => {
  const data = { name: "a.png", kind: "png", size: 5, content: Buffer.from("hello").toString("base64") };
  const message = { id: "m1", role: "user", parts: [{ type: "data-attachment", data }] };

  const response = await guest.post("/api/chat", { data: { id: crypto.randomUUID(), message } });

  expect(response.status()).toBe(400);
  expect(await response.text()).toContain("This file can't be read");
});
