import { expect, test } from "vitest";
import { db } from "./client";
import { aUser } from "./database.fixture";
import { readMigrations } from "./schema-engine";

async function aThread(): Promise<string> {
  const thread = await db.thread.create({
    data: { id: crypto.randomUUID(), ownerId: await aUser(), title: "A shop" },
  });
  return thread.id;
}

async function startTurn(threadId: string): Promise<string> {
  const message = (role: "user" | "assistant") =>
    db.message.create({ data: { id: crypto.randomUUID(), threadId, role, parts: [] } });
  const [question, answer] = await Promise.all([message("user"), message("assistant")]);
  const ids = { id: crypto.randomUUID(), threadId, questionId: question.id, answerId: answer.id };
  const turn = await db.turn.create({ data: { ...ids, consultant: "built-in", model: "built-in" } });
  return turn.id;
}

test("every migration of the project has been applied to its end", async () => {
  const { migrationDirectories } = await readMigrations();

  const applied = await db.$queryRaw`
    select migration_name as path from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by migration_name`;

  expect(applied).toEqual(migrationDirectories.map(({ path }) => ({ path })));
  expect(applied).not.toEqual([]);
});

test("every foreign key is the start of an index", async () => {
  const keys = await db.$queryRaw<{ name: string; isIndexed: boolean }[]>`
    select fk.conrelid::regclass::text || '.' || fk.conname as name,
      exists (
        select 1 from pg_index index
        where index.indrelid = fk.conrelid and index.indpred is null
          and (index.indkey::int2[])[0:cardinality(fk.conkey) - 1] @> fk.conkey
      ) as "isIndexed"
    from pg_constraint fk where fk.contype = 'f'`;

  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter(({ isIndexed }) => !isIndexed)).toEqual([]);
});

test("a thread runs one turn at a time, and another once it has ended", async () => {
  const threadId = await aThread();
  const first = await startTurn(threadId);

  const second = startTurn(threadId);

  await expect(second).rejects.toMatchObject({ code: "P2002" });
  await db.turn.update({ where: { id: first }, data: { status: "stopped" } });
  await expect(startTurn(threadId)).resolves.toEqual(expect.any(String));
});
