import { expect, test } from "vitest";
import { aThread, noon } from "@/lib/thread/thread.fixture";
import { restoreVersion } from "./restore-version";
import { designSchema } from "./schema";
import { getDesign, saveDesignVersion } from "./store";

const titled = (title: string) => designSchema.parse({ title });

const aChange = (thread: { threadId: string; ownerId: string }, title: string, baseVersion: number) => ({
  ...thread,
  baseVersion,
  design: titled(title),
  author: "user" as const,
  summary: `set title to ${title}`,
  now: noon,
});

test("an old version comes back as a new one, and what lay between stays", async () => {
  const thread = await aThread();
  await saveDesignVersion(aChange(thread, "One", 0));
  await saveDesignVersion(aChange(thread, "Two", 1));

  const restored = await restoreVersion({ ...thread, version: 1, baseVersion: 2, now: noon });

  expect(restored).toEqual({ version: 3, design: titled("One") });
  expect(await getDesign(thread.threadId, thread.ownerId, 2)).toMatchObject({ design: { title: "Two" } });
});

test("an old version doesn't come back over one that the caller hasn't seen", async () => {
  const thread = await aThread();
  await saveDesignVersion(aChange(thread, "One", 0));
  await saveDesignVersion(aChange(thread, "Two", 1));

  const restoring = restoreVersion({ ...thread, version: 0, baseVersion: 1, now: noon });

  await expect(restoring).rejects.toMatchObject({ code: "conflict" });
});
