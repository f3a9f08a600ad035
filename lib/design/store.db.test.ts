import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aFinishedTurn, aThread, noon } from "@/lib/thread/thread.fixture";
import { reviseDesign } from "./revise-design";
import { designSchema, emptyDesign } from "./schema";
import { getDesign, listDesignVersions, saveDesignVersion } from "./store";

const titled = (title: string) => designSchema.parse({ title });

const aChange = (thread: { threadId: string; ownerId: string }, title: string, baseVersion: number) => ({
  ...thread,
  baseVersion,
  design: titled(title),
  author: "user" as const,
  summary: `set title to ${title}`,
  now: noon,
});

const codesOf = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.code : "done")).sort();

test("a thread starts from the empty design as version 0", async () => {
  const { threadId, ownerId } = await aThread();

  const outcome = await getDesign(threadId, ownerId);

  expect(outcome).toEqual({ version: 0, design: emptyDesign() });
  expect(await listDesignVersions(threadId, ownerId)).toEqual([]);
});

test("every change is a version of its own, and each stays as it was", async () => {
  const thread = await aThread();
  const { threadId, ownerId } = thread;
  const { answerId } = await aFinishedTurn(thread);

  await saveDesignVersion({ ...aChange(thread, "One", 0), author: "consultant", messageId: answerId });
  await saveDesignVersion(aChange(thread, "Two", 1));

  expect(await getDesign(threadId, ownerId)).toEqual({ version: 2, design: titled("Two") });
  expect(await getDesign(threadId, ownerId, 1)).toEqual({ version: 1, design: titled("One") });
  expect(await getDesign(threadId, ownerId, 0)).toEqual({ version: 0, design: emptyDesign() });
  expect(await listDesignVersions(threadId, ownerId)).toEqual([
    { number: 2, author: "user", summary: "set title to Two", messageId: null, createdAt: noon },
    { number: 1, author: "consultant", summary: "set title to One", messageId: answerId, createdAt: noon },
  ]);
});

test("each version knows the one it was made from", async () => {
  const thread = await aThread();
  await saveDesignVersion(aChange(thread, "One", 0));
  await saveDesignVersion(aChange(thread, "Two", 1));

  const rows = await db.designVersion.findMany({
    where: { design: { threadId: thread.threadId } },
    orderBy: { number: "asc" },
  });

  expect(rows.map(({ parentId }) => parentId)).toEqual([null, rows[0]?.id]);
});

test("the same design has the same hash, another design another", async () => {
  const thread = await aThread();
  const { title, ...rest } = titled("One");
  await saveDesignVersion(aChange(thread, "One", 0));
  await saveDesignVersion(aChange(thread, "Two", 1));
  await saveDesignVersion({ ...aChange(thread, "One", 2), design: { ...rest, title: title ?? "" } });

  const rows = await db.designVersion.findMany({
    where: { design: { threadId: thread.threadId } },
    orderBy: { number: "asc" },
    select: { hash: true },
  });

  expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(rows[2]).toEqual(rows[0]);
  expect(rows[1]).not.toEqual(rows[0]);
});

test("of changes made at once from one version exactly one is kept", async () => {
  const thread = await aThread();
  const titles = ["One", "Two", "Three"];

  const first = await Promise.allSettled(titles.map((title) => saveDesignVersion(aChange(thread, title, 0))));
  const second = await Promise.allSettled(
    titles.map((title) => saveDesignVersion(aChange(thread, title, 1))),
  );

  expect(codesOf(first)).toEqual(["conflict", "conflict", "done"]);
  expect(codesOf(second)).toEqual(["conflict", "conflict", "done"]);
  expect(await getDesign(thread.threadId, thread.ownerId)).toMatchObject({ version: 2 });
});

test("a version that isn't there is not found, nor can one be made from it", async () => {
  const thread = await aThread();

  const read = getDesign(thread.threadId, thread.ownerId, 4);
  const write = saveDesignVersion(aChange(thread, "Five", 4));

  await expect(read).rejects.toMatchObject({ code: "not_found" });
  await expect(write).rejects.toMatchObject({ code: "conflict" });
});

test("a version can't name a message of another thread", async () => {
  const { answerId } = await aFinishedTurn(await aThread());
  const thread = await aThread();

  const outcomes = await Promise.allSettled(
    [answerId, randomUUID()].map((messageId) =>
      saveDesignVersion({ ...aChange(thread, "One", 0), messageId }),
    ),
  );

  expect(codesOf(outcomes)).toEqual(["not_found", "not_found"]);
});

test("a patch makes a version with a summary of what it changes", async () => {
  const thread = await aThread();
  const patch = {
    set: { title: "Ledger" },
    upsert: { components: [{ id: "api", name: "API", kind: "service" }] },
  };

  const revision = await reviseDesign({ ...thread, patch, baseVersion: 0, author: "user", now: noon });

  const { design } = await getDesign(thread.threadId, thread.ownerId);
  expect(revision).toMatchObject({ accepted: true, version: 1, design });
  expect(design).toMatchObject({ title: "Ledger", components: [{ id: "api" }] });
  expect(await listDesignVersions(thread.threadId, thread.ownerId)).toMatchObject([
    { summary: "set title; components: added api" },
  ]);
});

test("a patch that doesn't fit changes nothing and hears every error", async () => {
  const thread = await aThread();
  const relation = { id: "r", from: "nowhere", to: "neither" };

  const revision = await reviseDesign({
    ...thread,
    patch: { upsert: { relations: [relation] } },
    baseVersion: "latest",
    author: "consultant",
    now: noon,
  });

  expect(revision).toMatchObject({
    accepted: false,
    errors: [{ path: "relations.r.from" }, { path: "relations.r.to" }],
  });
  expect(await getDesign(thread.threadId, thread.ownerId)).toMatchObject({ version: 0 });
});

test("who names an old version hears so, whatever else is wrong with the patch", async () => {
  const thread = await aThread();
  await saveDesignVersion(aChange(thread, "One", 0));
  const change = { ...thread, baseVersion: 0, author: "user" as const, now: noon };

  const outcomes = await Promise.allSettled([
    reviseDesign({ ...change, patch: { set: { title: "Mine" } } }),
    reviseDesign({ ...change, patch: "nonsense" }),
  ]);

  expect(codesOf(outcomes)).toEqual(["conflict", "conflict"]);
});

test("patches to the latest version at once are all applied, one after the other", async () => {
  const thread = await aThread();
  const patches = ["api", "worker", "store"].map((id) => ({
    upsert: { components: [{ id, name: id, kind: "service" }] },
  }));

  const revisions = await Promise.all(
    patches.map((patch) =>
      reviseDesign({ ...thread, patch, baseVersion: "latest", author: "consultant", now: noon }),
    ),
  );

  const { version, design } = await getDesign(thread.threadId, thread.ownerId);
  expect(revisions.every(({ accepted }) => accepted)).toBe(true);
  expect(version).toBe(3);
  expect(design.components.map(({ id }) => id).sort()).toEqual(["api", "store", "worker"]);
});
