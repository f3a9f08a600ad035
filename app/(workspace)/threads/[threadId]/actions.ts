"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { BranchAnswer } from "@/components/workspace/shown-branch";
import { leafRequestSchema } from "@/lib/branch/forks";
import { readBranch as readThreadBranch } from "@/lib/branch/read-branch";
import { moveLeaf } from "@/lib/branch/store";
import { AppError } from "@/lib/errors";
import { requireOwner } from "@/lib/session/owner";
import { deleteThread, renameThread as saveTitle } from "@/lib/thread/store";

const threadSchema = z.object({ threadId: z.uuid() });
const titleSchema = threadSchema.extend({
  title: z.string().trim().min(1, "A thread needs a title.").max(200, "A title has 200 characters at most."),
});

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

export async function renameThread(form: FormData): Promise<string | null> {
  const ownerId = await requireOwner();
  const input = titleSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return input.error.issues[0]?.message ?? "That title can't be used.";
  const { threadId, title } = input.data;
  return attempt(() => saveTitle(threadId, ownerId, title));
}

export async function removeThread(form: FormData): Promise<string | null> {
  const ownerId = await requireOwner();
  const input = threadSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return "There is no such thread.";
  return attempt(() => deleteThread(input.data.threadId, ownerId));
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
