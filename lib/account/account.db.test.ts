import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { listEvents } from "@/lib/audit/store";
import { db } from "@/lib/db/client";
import { reviseDesign } from "@/lib/design/revise-design";
import { createShare } from "@/lib/share/create-share";
import { openShare } from "@/lib/share/open-share";
import { revokeShare } from "@/lib/share/revoke-share";
import { removeThread } from "@/lib/thread/remove-thread";
import { aFinishedTurn, aThread, noon } from "@/lib/thread/thread.fixture";
import { closeAccount } from "./close-account";
import { exportAccount } from "./export-account";

const minutesAfterNoon = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function aFullAccount(mark: string) {
  const thread = await aThread();
  await db.thread.update({ where: { id: thread.threadId }, data: { title: `About ${mark}` } });
  await aFinishedTurn(thread);
  const change = { ...thread, baseVersion: 0, author: "user", now: noon } as const;
  await reviseDesign({ ...change, patch: { set: { title: `Design of ${mark}` } } });
  const wanted = { mode: "live", conversation: true, expiresInDays: 30 } as const;
  const share = await createShare({ ...thread, ...wanted, now: noon });
  return { ...thread, share };
}

/** Every table of ours that has a row in which the mark stands, whatever the column. */
async function tablesWith(mark: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = current_schema()`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) FROM "${name}" row WHERE row::text LIKE '%' || $1 || '%'`,
      mark,
    );
    if (Number(row?.count) > 0) found.push(name);
  }
  return found.sort();
}

const aPerson = (id: string) => ({ id, email: "ada@example.test", isGuest: false });

test("the owner reads who signed in, which links were made, opened and revoked, and what was deleted", async () => {
  const { threadId, ownerId, share } = await aFullAccount("audit");
  await openShare(share.token, minutesAfterNoon(1));
  await openShare(share.token, minutesAfterNoon(2));
  await openShare(share.token, minutesAfterNoon(90));
  await revokeShare({ shareId: share.id, threadId, ownerId, now: minutesAfterNoon(91) });
  await removeThread(threadId, ownerId, minutesAfterNoon(92));

  const events = await listEvents(ownerId, 10);

  expect(events.map(({ kind, count, title }) => [kind, count, title])).toEqual([
    ["thread_deleted", 1, "About audit"],
    ["share_revoked", 1, "About audit"],
    ["share_opened", 1, "About audit"],
    ["share_opened", 2, "About audit"],
    ["share_made", 1, "About audit"],
  ]);
  expect(await listEvents("someone else", 10)).toEqual([]);
});

test("an account's archive holds all of it, and nothing that signs in or opens a link", async () => {
  const mark = crypto.randomUUID();
  const { ownerId, threadId, share } = await aFullAccount(mark);

  const files = unzipSync(await exportAccount(ownerId, noon));

  const account = JSON.parse(strFromU8(files["account.json"] ?? new Uint8Array()));
  expect(account).toMatchObject({
    id: ownerId,
    threads: [{ id: threadId, shares: [{ id: share.id }], design: { versions: [{ number: 1 }] } }],
  });
  expect(account.threads[0].messages.length).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(account)).not.toMatch(/tokenHash|"token"|"password"/);
  const names = Object.keys(files).filter((name) => name.startsWith(`threads/${threadId}/`));
  expect(
    names.map((name) =>
      name
        .split("/")
        .at(-1)
        ?.replace(/^[^.]*?(-transcript)?\./, "$1."),
    ),
  ).toEqual(expect.arrayContaining(["-transcript.md", ".md", ".design.yaml"]));
});

test("a deleted account leaves no row anywhere, and others keep theirs", async () => {
  const [mark, othersMark] = [crypto.randomUUID(), crypto.randomUUID()];
  const { ownerId, threadId, share } = await aFullAccount(mark);
  await aFullAccount(othersMark);
  const before = await tablesWith(othersMark);

  await closeAccount({ person: aPerson(ownerId), confirmation: " ADA@example.test " });

  for (const trace of [mark, ownerId, threadId]) expect(await tablesWith(trace)).toEqual([]);
  expect(await tablesWith(othersMark)).toEqual(before);
  await expect(openShare(share.token, noon)).rejects.toMatchObject({ code: "not_found" });
});

test("nothing is deleted until the right words are typed", async () => {
  const { ownerId } = await aFullAccount("kept");

  const closing = closeAccount({ person: aPerson(ownerId), confirmation: "yes" });

  await expect(closing).rejects.toMatchObject({ code: "invalid", message: /ada@example.test/ });
  expect(await db.user.count({ where: { id: ownerId } })).toBe(1);
});
