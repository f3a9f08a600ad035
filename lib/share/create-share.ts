import { randomUUID } from "node:crypto";
import { recordEvent } from "@/lib/audit/store";
import { getDesign } from "@/lib/design/store";
import type { ThreadMessage } from "@/lib/thread/message";
import { getThread } from "@/lib/thread/store";
import type { ShareRequest } from "./schema";
import { saveShare } from "./store";
import { createToken, hashToken } from "./token";

const millisecondsADay = 24 * 60 * 60 * 1000;

/** A half-written answer isn't frozen, nor the question that waits for it. */
const findFinishedAnswer = (messages: ThreadMessage[]) =>
  messages.findLast(({ role, metadata }) => role === "assistant" && metadata?.turn?.status !== "running");

/** Makes a link. The token is in the answer and nowhere else: who loses it makes a new link. */
export async function createShare(
  request: ShareRequest & { threadId: string; ownerId: string; now: Date },
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const { threadId, ownerId, mode, conversation, expiresInDays, now } = request;
  const [thread, { version }] = await Promise.all([
    getThread(threadId, ownerId),
    getDesign(threadId, ownerId),
  ]);
  const isFrozen = mode === "snapshot";
  const leaf = isFrozen && conversation ? findFinishedAnswer(thread.messages) : undefined;
  const id = randomUUID();
  const token = createToken();
  const expiresAt = new Date(now.getTime() + expiresInDays * millisecondsADay);

  await saveShare({
    id,
    threadId,
    ownerId,
    tokenHash: hashToken(token),
    mode,
    conversation,
    title: thread.title,
    version: isFrozen ? version : 0,
    leafMessageId: leaf?.id ?? null,
    expiresAt,
    now,
  });
  const detail = `${mode}, ${conversation ? "with the conversation" : "the design alone"}`;
  await recordEvent({ ownerId, kind: "share_made", subjectId: id, title: thread.title, detail, now });
  return { id, token, expiresAt };
}
