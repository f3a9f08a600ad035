import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as branchStore from "@/lib/branch/store";
import * as checkpointStore from "@/lib/checkpoint/store";
import { db } from "@/lib/db/client";
import { aUser } from "@/lib/db/database.fixture";
import { reviseDesign } from "@/lib/design/revise-design";
import { emptyDesign } from "@/lib/design/schema";
import * as designStore from "@/lib/design/store";
import * as forkStore from "@/lib/fork/store";
import * as searchStore from "@/lib/search/store";
import { createShare } from "@/lib/share/create-share";
import * as shareStore from "@/lib/share/store";
import * as turnStore from "@/lib/turn/store";
import * as threadStore from "./store";
import { aFinishedTurn, aThread, aTurnStart, noon } from "./thread.fixture";

/** A run's id is the right to write its answer, and is told to nobody; what is kept of a turn is read by its ids. */
const withRun = ["appendBatches", "saveWhole", "takeOver", "readKept"];

/** Nobody's in particular: they act on all turns, on a token's hash, or on no row at all. */
const withoutOwner = ["releaseTurns", ...withRun, "viewShare", "findShare", "newerVersion", "lockIdleThread"];

async function aFullThread() {
  const thread = await aThread();
  const finished = await aFinishedTurn(thread);
  const design = {
    ...thread,
    baseVersion: 0,
    design: emptyDesign(),
    author: "user",
    summary: "",
    now: noon,
  } as const;
  await designStore.saveDesignVersion(design);
  const request = { ...thread, mode: "live", conversation: true, expiresInDays: 30, now: noon } as const;
  const share = await createShare(request);
  const running = aTurnStart(thread);
  await turnStore.beginTurn(running);
  return { ...thread, finished, design, request, share, running, lastId: running.question.id };
}

/** Every store function and verb, called by `ownerId` on a thread that is someone else's. */
function attemptsOf(target: Awaited<ReturnType<typeof aFullThread>>, ownerId: string) {
  const { threadId, finished, design, request, share, running } = target;
  const turn = { turnId: running.turnId, ownerId, parts: [], now: noon };
  const newShare: shareStore.NewShare = {
    id: randomUUID(),
    threadId,
    ownerId,
    tokenHash: randomUUID(),
    mode: "live",
    conversation: true,
    title: "",
    version: 1,
    leafMessageId: finished.answerId,
    expiresAt: noon,
    now: noon,
  };
  const refused = {
    getThread: () => threadStore.getThread(threadId, ownerId),
    openThread: () => threadStore.openThread(threadId, ownerId, "Mine"),
    requireThread: () => threadStore.requireThread(threadId, ownerId),
    changeThread: () => threadStore.changeThread(threadId, ownerId, { title: "Mine" }, noon),
    deleteThread: () => threadStore.deleteThread(threadId, ownerId),
    beginTurn: () => turnStore.beginTurn({ ...aTurnStart({ threadId, ownerId }) }),
    endTurn: () => turnStore.endTurn({ ...turn, status: "completed", metadata: {} }),
    moveLeaf: () => branchStore.moveLeaf(threadId, ownerId, finished.answerId),
    removeQuestion: () => branchStore.removeQuestion(threadId, ownerId, target.lastId),
    copyBranch: () =>
      forkStore.copyBranch({ threadId, ownerId, messageId: finished.answerId, copyId: randomUUID() }),
    getDesign: () => designStore.getDesign(threadId, ownerId),
    saveDesignVersion: () => designStore.saveDesignVersion({ ...design, ownerId, baseVersion: 1 }),
    listDesignVersions: () => designStore.listDesignVersions(threadId, ownerId),
    saveShare: () => shareStore.saveShare(newShare),
    listShares: () => shareStore.listShares(threadId, ownerId),
    revokeShare: () => shareStore.revokeShare(share.id, threadId, ownerId, noon),
    createShare: () => createShare({ ...request, ownerId }),
    reviseDesign: () => reviseDesign({ ...design, ownerId, patch: {}, baseVersion: "latest" }),
  };
  const empty = {
    listForks: () => branchStore.listForks(threadId, ownerId),
    listBranchVersions: () => branchStore.listBranchVersions(db, { threadId, ownerId }),
    searchThreads: () => searchStore.searchThreads(ownerId, "order"),
    createThread: () => threadStore.createThread(threadId, ownerId, "Mine"),
    listThreads: () => threadStore.listThreads(ownerId),
    listBranch: () => threadStore.listBranch(threadId, ownerId, finished.answerId),
    findRunningTurn: () => turnStore.findRunningTurn(threadId, ownerId),
    findDeadTurn: () => checkpointStore.findDeadTurn(threadId, ownerId, new Date()),
    askToStop: () => checkpointStore.askToStop(threadId, ownerId, noon),
  };
  return { refused, empty };
}

const dumpThread = (threadId: string) =>
  db.thread.findUnique({
    where: { id: threadId },
    include: { messages: true, turns: true, shares: true, design: { include: { versions: true } } },
  });

const codeOf = (attempt: () => Promise<unknown>) =>
  attempt().then(
    () => "done",
    ({ code }) => code,
  );

test("someone else's thread is not found by any store function, and stays as it was", async () => {
  const target = await aFullThread();
  const before = await dumpThread(target.threadId);
  const { refused, empty } = attemptsOf(target, await aUser());

  const codes: Record<string, string> = {};
  for (const [name, attempt] of Object.entries(refused)) codes[name] = await codeOf(attempt);
  const found: Record<string, unknown> = {};
  for (const [name, attempt] of Object.entries(empty)) found[name] = await attempt();

  expect(codes).toEqual(Object.fromEntries(Object.keys(refused).map((name) => [name, "not_found"])));
  expect(found).toEqual({
    listForks: {},
    listBranchVersions: [],
    searchThreads: [],
    createThread: false,
    listThreads: [],
    listBranch: [],
    findRunningTurn: null,
    findDeadTurn: null,
    askToStop: false,
  });
  expect(await dumpThread(target.threadId)).toEqual(before);
});

test("the owner's own calls go through, so that the refusals above mean something", async () => {
  const target = await aFullThread();
  const { refused } = attemptsOf(target, target.ownerId);
  const { beginTurn, deleteThread, ...rest } = refused;

  const codes = [];
  for (const attempt of Object.values(rest)) codes.push(await codeOf(attempt));

  expect(new Set(codes)).toEqual(new Set(["done"]));
  expect(await codeOf(beginTurn)).toBe("done");
  expect(await codeOf(deleteThread)).toBe("done");
});

test("the walk above leaves no store function out", async () => {
  const { refused, empty } = attemptsOf(await aFullThread(), await aUser());
  const walked = [...Object.keys(refused), ...Object.keys(empty), ...withoutOwner];

  const exported = [
    threadStore,
    branchStore,
    turnStore,
    checkpointStore,
    designStore,
    shareStore,
    searchStore,
    forkStore,
  ].flatMap((store) => Object.keys(store));

  expect(exported.filter((name) => !walked.includes(name))).toEqual([]);
});
