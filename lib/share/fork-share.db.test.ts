import { expect, test } from "vitest";
import { aUser } from "@/lib/db/database.fixture";
import { reviseDesign } from "@/lib/design/revise-design";
import { getDesign, listDesignVersions } from "@/lib/design/store";
import { getThread, listThreads } from "@/lib/thread/store";
import { aFinishedTurn, aQuestion, aThread, noon } from "@/lib/thread/thread.fixture";
import { createShare } from "./create-share";
import { forkShare } from "./fork-share";
import { revokeShare } from "./store";

async function aSharedDesign() {
  const thread = await aThread({ title: "Between us" });
  await aFinishedTurn(thread, { question: aQuestion("Our secret"), answer: "Kept." });
  const patch = { set: { title: "Ledger" } };
  await reviseDesign({ ...thread, patch, baseVersion: 0, author: "user", now: noon });
  const request = { mode: "snapshot", conversation: false, expiresInDays: 1 } as const;
  return { ...thread, ...(await createShare({ ...request, ...thread, now: noon })) };
}

test("a copy is the reader's alone, names its origin and holds nothing of the conversation", async () => {
  const shared = await aSharedDesign();
  const readerId = await aUser();

  const { threadId } = await forkShare(shared.token, readerId, noon);

  const thread = await getThread(threadId, readerId);
  expect(thread).toMatchObject({ title: "Ledger", messages: [] });
  expect(await getDesign(threadId, readerId)).toMatchObject({ version: 1, design: { title: "Ledger" } });
  expect(await listDesignVersions(threadId, readerId)).toMatchObject([
    { author: "import", summary: 'copied from version 1 of the shared design "Ledger"', messageId: null },
  ]);
  await expect(getThread(threadId, shared.ownerId)).rejects.toMatchObject({ code: "not_found" });
});

test("a copy and its origin change apart", async () => {
  const shared = await aSharedDesign();
  const readerId = await aUser();
  const { threadId } = await forkShare(shared.token, readerId, noon);

  const patch = { set: { title: "Mine" } };
  await reviseDesign({ threadId, ownerId: readerId, patch, baseVersion: 1, author: "user", now: noon });

  expect(await getDesign(shared.threadId, shared.ownerId)).toMatchObject({
    version: 1,
    design: { title: "Ledger" },
  });
});

test("a link that was revoked gives no copy and leaves no thread", async () => {
  const shared = await aSharedDesign();
  const readerId = await aUser();
  await revokeShare(shared.id, shared.threadId, shared.ownerId, noon);

  await expect(forkShare(shared.token, readerId, noon)).rejects.toMatchObject({ code: "not_found" });

  expect(await listThreads(readerId)).toEqual([]);
});
