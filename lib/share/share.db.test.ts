import { expect, test } from "vitest";
import { saveWhole } from "@/lib/checkpoint/store";
import { db } from "@/lib/db/client";
import { reviseDesign } from "@/lib/design/revise-design";
import { emptyDesign } from "@/lib/design/schema";
import { changeThread } from "@/lib/thread/store";
import {
  aFinishedTurn,
  aQuestion,
  aThread,
  aTurnStart,
  minutesAfterNoon,
  noon,
  textsOf,
} from "@/lib/thread/thread.fixture";
import { beginTurn, endTurn } from "@/lib/turn/store";
import { createShare } from "./create-share";
import { openShare } from "./open-share";
import { revokeShare } from "./store";

type Place = { threadId: string; ownerId: string };

const aShare = (
  thread: Place,
  fields: { mode?: "snapshot" | "live"; conversation?: boolean; expiresInDays?: number } = {},
) =>
  createShare({ ...thread, mode: "snapshot", conversation: true, expiresInDays: 30, now: noon, ...fields });

const setTitle = (thread: Place, title: string) =>
  reviseDesign({ ...thread, patch: { set: { title } }, baseVersion: "latest", author: "user", now: noon });

const refusalOf = (opening: Promise<unknown>) =>
  opening.then(
    () => "opened",
    ({ code, message }) => ({ code, message }),
  );

test("a token holds 256 bits and the database only its hash", async () => {
  const thread = await aThread();
  const { id, token } = await aShare(thread);
  await openShare(token, noon);

  const [row] = await db.$queryRaw<{ dump: string }[]>`
    SELECT row_to_json(share)::text AS dump FROM share WHERE id = ${id}::uuid`;

  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(row?.dump).toContain(id);
  expect(row?.dump).not.toContain(token);
  expect(row?.dump).not.toContain(Buffer.from(token, "base64url").toString("hex"));
});

test("a snapshot stays what it was while the thread goes on", async () => {
  const thread = await aThread({ title: "Before" });
  await aFinishedTurn(thread, { question: aQuestion("Design it."), answer: "Done." });
  await setTitle(thread, "First design");
  const { token } = await aShare(thread);

  await setTitle(thread, "Second design");
  await aFinishedTurn(thread, { question: aQuestion("And now?"), answer: "More." });
  await changeThread(thread.threadId, thread.ownerId, { title: "After" }, noon);

  const shared = await openShare(token, noon);
  expect(shared).toMatchObject({
    title: "Before",
    mode: "snapshot",
    version: 1,
    design: { title: "First design" },
  });
  expect(textsOf(shared.messages ?? [])).toEqual(["Design it.", "Done."]);
});

test("a live link follows the thread, an answer in the making included", async () => {
  const thread = await aThread({ title: "Before" });
  const { token } = await aShare(thread, { mode: "live" });

  await setTitle(thread, "Design");
  await changeThread(thread.threadId, thread.ownerId, { title: "After" }, noon);
  const start = aTurnStart(thread, aQuestion("Design it."));
  await beginTurn(start);
  await saveWhole({ ...start, parts: [{ type: "text", text: "Wri" }], now: noon });

  const shared = await openShare(token, noon);
  expect(shared).toMatchObject({ title: "After", mode: "live", version: 1, design: { title: "Design" } });
  expect(textsOf(shared.messages ?? [])).toEqual(["Design it.", "Wri"]);
});

test("a snapshot ends with the last finished answer", async () => {
  const thread = await aThread();
  await aFinishedTurn(thread, { question: aQuestion("Design it."), answer: "Done." });
  const { turnId } = await beginTurn(aTurnStart(thread, aQuestion("And now?")));
  const { token } = await aShare(thread);
  const ended = { turnId, ownerId: thread.ownerId, status: "completed" as const, now: noon };
  await endTurn({ ...ended, parts: [{ type: "text", text: "More." }], metadata: {} });

  const { messages } = await openShare(token, noon);

  expect(textsOf(messages ?? [])).toEqual(["Design it.", "Done."]);
});

test("a thread without design or answer can be shared", async () => {
  const thread = await aThread();
  await beginTurn(aTurnStart(thread));
  const { token } = await aShare(thread);
  await setTitle(thread, "Later");

  const shared = await openShare(token, noon);

  expect(shared).toMatchObject({ version: 0, design: emptyDesign(), messages: [] });
});

test.each(["snapshot", "live"] as const)(
  "a %s link without the conversation opens the design alone",
  async (mode) => {
    const thread = await aThread();
    await aFinishedTurn(thread, { answer: "Between us." });
    await setTitle(thread, "Design");
    const { token } = await aShare(thread, { mode, conversation: false });

    const shared = await openShare(token, noon);

    expect(shared).toMatchObject({ design: { title: "Design" }, messages: null });
    expect(JSON.stringify(shared)).not.toContain("Between us.");
  },
);

test("a reader gets what was said and nothing of the owner, the model or its thoughts", async () => {
  const thread = await aThread();
  const { turnId } = await beginTurn(aTurnStart(thread, aQuestion("Design it.")));
  const secret = { anthropic: { signature: "secret-signature" } };
  const call = { toolCallId: "c1", callProviderMetadata: secret };
  await endTurn({
    turnId,
    ownerId: thread.ownerId,
    status: "failed",
    parts: [
      { type: "reasoning", text: "secret-thought", providerMetadata: secret },
      { type: "text", text: "Let me see.", providerMetadata: secret },
      {
        type: "tool-edit_design",
        state: "output-error",
        input: undefined,
        errorText: "secret-reason",
        ...call,
      },
      {
        type: "tool-edit_design",
        state: "output-available",
        input: { set: { title: "Ledger" } },
        output: { accepted: true, version: 1, summary: "set title" },
        resultProviderMetadata: secret,
        ...call,
      },
    ],
    metadata: {
      turn: {
        status: "failed",
        model: "secret-model",
        consultant: "secret-consultant",
        usage: { inputTokens: 4711 },
        error: { code: "provider_key", message: "secret-reason" },
      },
    },
    now: noon,
  });
  const { token } = await aShare(thread);

  const shared = JSON.stringify(await openShare(token, noon));

  expect(shared).toContain("Let me see.");
  expect(shared).toContain('"status":"failed"');
  expect(shared).toContain('"summary":"set title"');
  for (const hidden of ["secret", "4711", thread.ownerId, "example.test", thread.threadId])
    expect(shared).not.toContain(hidden);
});

test("unknown, malformed, expired and revoked links are refused in the same words", async () => {
  const thread = await aThread();
  const expired = await aShare(thread, { expiresInDays: 1 });
  const revoked = await aShare(thread);
  await revokeShare(revoked.id, thread.threadId, thread.ownerId, noon);
  const oneDay = minutesAfterNoon(24 * 60);
  const unknown = `${expired.token.slice(0, -4)}AAAA`;

  const refusals = await Promise.all([
    refusalOf(openShare(expired.token, oneDay)),
    refusalOf(openShare(revoked.token, noon)),
    refusalOf(openShare(unknown, noon)),
    refusalOf(openShare("", noon)),
    refusalOf(openShare("' OR 1=1 --", noon)),
  ]);

  expect(expired.expiresAt).toEqual(oneDay);
  expect(refusals[0]).toMatchObject({ code: "not_found" });
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal)))).toHaveLength(1);
  expect(await refusalOf(openShare(expired.token, minutesAfterNoon(24 * 60 - 1)))).toBe("opened");
});
