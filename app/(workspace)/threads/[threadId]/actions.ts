"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { BranchAnswer } from "@/components/workspace/shown-branch";
import { leafRequestSchema } from "@/lib/branch/forks";
import { readBranch as readThreadBranch } from "@/lib/branch/read-branch";
import { moveLeaf } from "@/lib/branch/store";
import { AppError } from "@/lib/errors";
import { requireOwner } from "@/lib/session/owner";
import { threadChangeSchema } from "@/lib/thread/message";
import { changeThread as saveChange } from "@/lib/thread/store";

const threadSchema = z.object({ threadId: z.uuid() });

/** A refusal that a person can act on is shown in the form; anything else is the error page's. */
async function attempt(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  refresh();
  return null;
}

/** Renames, pins, archives or tags a thread. */
export async function changeThread(threadId: string, change: unknown): Promise<string | null> {
  const ownerId = await requireOwner();
  const input = threadSchema.safeParse({ threadId });
  const wanted = threadChangeSchema.safeParse(change);
  if (!input.success || !wanted.success) return "A thread can't be changed like this.";
  return attempt(() => saveChange(input.data.threadId, ownerId, wanted.data, new Date()));
}

async function answerWithBranch(read: () => ReturnType<typeof readThreadBranch>): Promise<BranchAnswer> {
  try {
    const { thread, known, versions } = await read();
    return { branch: { messages: thread.messages, forks: thread.forks, known, versions } };
  } catch (error) {
    if (error instanceof AppError) return { problem: error.message };
    throw error;
  }
}

/** The branch that is shown, with the design as it is there. */
export async function readBranch(threadId: string): Promise<BranchAnswer> {
  const ownerId = await requireOwner();
  const input = threadSchema.parse({ threadId });
  return answerWithBranch(() => readThreadBranch(input.threadId, ownerId));
}

/** Shows the branch that a message is on. */
export async function showBranch(threadId: string, messageId: string): Promise<BranchAnswer> {
  const ownerId = await requireOwner();
  const input = threadSchema.extend(leafRequestSchema.shape).parse({ threadId, messageId });
  return answerWithBranch(async () => {
    await moveLeaf(input.threadId, ownerId, input.messageId);
    return readThreadBranch(input.threadId, ownerId);
  });
}
