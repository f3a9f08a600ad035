import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aUser } from "@/lib/db/database.fixture";
import { deleteThread } from "@/lib/thread/store";
import { aThread, minutesAfterNoon, noon } from "@/lib/thread/thread.fixture";
import { createShare } from "./create-share";
import { openShare } from "./open-share";
import { listShares, revokeShare } from "./store";

const request = { mode: "snapshot", conversation: false, expiresInDays: 30 } as const;

test("lists the links of a thread, the newest first, with their views", async () => {
  const thread = await aThread();
  const first = await createShare({ ...request, ...thread, now: noon });
  const second = await createShare({ ...request, ...thread, mode: "live", now: minutesAfterNoon(1) });
  await openShare(first.token, minutesAfterNoon(2));
  await openShare(first.token, minutesAfterNoon(3));

  const shares = await listShares(thread.threadId, thread.ownerId);

  expect(shares).toEqual([
    {
      id: second.id,
      mode: "live",
      conversation: false,
      createdAt: minutesAfterNoon(1),
      expiresAt: second.expiresAt,
      revokedAt: null,
      views: 0,
      lastViewedAt: null,
    },
    expect.objectContaining({ id: first.id, mode: "snapshot", views: 2, lastViewedAt: minutesAfterNoon(3) }),
  ]);
});

test("views at once are all counted", async () => {
  const thread = await aThread();
  const { token } = await createShare({ ...request, ...thread, now: noon });

  await Promise.all(Array.from({ length: 10 }, () => openShare(token, noon)));

  expect(await listShares(thread.threadId, thread.ownerId)).toMatchObject([{ views: 10 }]);
});

test("a refused look at a link isn't a view", async () => {
  const thread = await aThread();
  const { id, token } = await createShare({ ...request, ...thread, now: noon });
  await revokeShare(id, thread.threadId, thread.ownerId, noon);

  await expect(openShare(token, noon)).rejects.toMatchObject({ code: "not_found" });

  expect(await listShares(thread.threadId, thread.ownerId)).toMatchObject([{ views: 0, lastViewedAt: null }]);
});

test("a link that is revoked twice keeps the time of the first", async () => {
  const thread = await aThread();
  const { id } = await createShare({ ...request, ...thread, now: noon });
  await revokeShare(id, thread.threadId, thread.ownerId, minutesAfterNoon(1));

  await revokeShare(id, thread.threadId, thread.ownerId, minutesAfterNoon(2));

  expect(await listShares(thread.threadId, thread.ownerId)).toMatchObject([
    { revokedAt: minutesAfterNoon(1) },
  ]);
});

test("a link is revoked through its own thread only", async () => {
  const ownerId = await aUser();
  const thread = await aThread({ ownerId });
  const other = await aThread({ ownerId });
  const { id, token } = await createShare({ ...request, ...thread, now: noon });

  const outcomes = await Promise.allSettled([
    revokeShare(id, other.threadId, ownerId, noon),
    revokeShare(randomUUID(), thread.threadId, ownerId, noon),
  ]);

  expect(outcomes).toMatchObject([{ reason: { code: "not_found" } }, { reason: { code: "not_found" } }]);
  expect(await openShare(token, noon)).toMatchObject({ mode: "snapshot" });
});

test("the links of a deleted thread open nothing", async () => {
  const thread = await aThread();
  const { token } = await createShare({ ...request, ...thread, mode: "live", now: noon });

  await deleteThread(thread.threadId, thread.ownerId);

  await expect(openShare(token, noon)).rejects.toMatchObject({ code: "not_found" });
});
