import { expect, test } from "vitest";
import { closeDatabase, db } from "./client";
import { aUser } from "./database.fixture";

test("keeps text, JSON and instants as they were given", async () => {
  const ownerId = await aUser();
  const threadId = crypto.randomUUID();
  const at = new Date("2026-03-29T01:30:00.123Z");
  const parts = [
    { type: "text", text: 'Überprüfe "--> 😀" \\ {"a": null}' },
    { n: 1.5, list: [true, null] },
  ];
  await db.thread.create({ data: { id: threadId, ownerId, title: "日本", createdAt: at } });

  await db.message.create({ data: { id: `m-${threadId}`, threadId, role: "user", parts } });

  const thread = await db.thread.findUnique({ where: { id: threadId }, include: { messages: true } });
  expect(thread).toMatchObject({ title: "日本", createdAt: at, messages: [{ parts, metadata: {} }] });
});

test("a failed transaction leaves nothing behind", async () => {
  const id = crypto.randomUUID();

  const failing = db.$transaction(async (transaction) => {
    await transaction.user.create({ data: { id, name: "Ada", email: `${id}@example.test` } });
    throw new Error("changed my mind");
  });

  await expect(failing).rejects.toThrow("changed my mind");
  expect(await db.user.findUnique({ where: { id } })).toBeNull();
});

test("many transactions and queries at once all get through", async () => {
  const transfers = Array.from({ length: 25 }, () =>
    db.$transaction(async (transaction) => {
      const id = await transaction.user.count().then(() => crypto.randomUUID());
      await transaction.user.create({ data: { id, name: "Grace", email: `${id}@example.test` } });
      return transaction.user.findUnique({ where: { id } });
    }),
  );
  const reads = Array.from({ length: 25 }, () => db.user.count());

  const [created] = await Promise.all([Promise.all(transfers), Promise.all(reads)]);

  expect(created).toHaveLength(25);
  expect(await db.user.count({ where: { name: "Grace" } })).toBe(25);
});

test("a broken rule is named alike on every database", async () => {
  const id = await aUser();

  const twice = db.user.create({ data: { id, name: "Ada", email: "twice@example.test" } });
  const orphan = db.thread.create({ data: { id: crypto.randomUUID(), ownerId: "nobody", title: "" } });

  await expect(twice).rejects.toMatchObject({ code: "P2002" });
  await expect(orphan).rejects.toMatchObject({ code: "P2003" });
});

test("refuses queries once it is closed", async () => {
  await db.user.count();

  await closeDatabase();

  await expect(db.user.count()).rejects.toThrow("Lintel is shutting down.");
});
