import { expect, test } from "vitest";
import { reviseDesign } from "@/lib/design/revise-design";
import { createShare } from "@/lib/share/create-share";
import { revokeShare } from "@/lib/share/store";
import { aFinishedTurn, aQuestion, aThread } from "@/lib/thread/thread.fixture";
import { GET } from "./route";

async function aSharedThread(conversation: boolean) {
  const thread = await aThread({ title: "Größe & Last" });
  await aFinishedTurn(thread, { question: aQuestion("A --> B?"), answer: "Yes." });
  const now = new Date();
  const patch = { set: { title: "Ledger" } };
  await reviseDesign({ ...thread, patch, baseVersion: 0, author: "user", now });
  const share = await createShare({ ...thread, mode: "snapshot", conversation, expiresInDays: 1, now });
  return { ...thread, ...share };
}

const fetchExport = (token: string, format: string) =>
  GET(new Request(`http://localhost/s/${token}/export/${format}`), {
    params: Promise.resolve({ token, format }),
  });

test("a link gives the design and the conversation as files, without a session", async () => {
  const { token, ownerId } = await aSharedThread(true);

  const [markdown, transcript] = await Promise.all([
    fetchExport(token, "markdown"),
    fetchExport(token, "transcript"),
  ]);

  const text = await transcript.text();
  expect(await markdown.text()).toMatch(/^# Ledger\n/);
  expect(text).toContain("A --> B?");
  expect(text).not.toContain(ownerId);
  expect(markdown.headers.get("content-disposition")).toContain("filename*=UTF-8''Gr%C3%B6%C3%9Fe-Last.md");
  expect(markdown.headers.get("x-robots-tag")).toBe("noindex");
});

test("a link without the conversation gives no transcript", async () => {
  const { token } = await aSharedThread(false);

  const [markdown, transcript] = await Promise.all([
    fetchExport(token, "markdown"),
    fetchExport(token, "transcript"),
  ]);

  expect(markdown.status).toBe(200);
  expect(transcript.status).toBe(404);
  expect(await transcript.text()).not.toContain("A -->");
});

test("unknown formats and links that don't open are 404 in the one error shape", async () => {
  const { token, id, threadId, ownerId } = await aSharedThread(true);
  const unknownFormat = await fetchExport(token, "pdf");
  await revokeShare(id, threadId, ownerId, new Date());

  const revoked = await fetchExport(token, "markdown");
  const unknown = await fetchExport("x", "markdown");

  expect([unknownFormat.status, revoked.status, unknown.status]).toEqual([404, 404, 404]);
  expect(await revoked.json()).toEqual(await unknown.json());
  expect(await unknownFormat.json()).toMatchObject({ error: { code: "not_found" } });
});
