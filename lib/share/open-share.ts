import { recordOpening } from "@/lib/audit/store";
import type { Design } from "@/lib/design/schema";
import { getDesign } from "@/lib/design/store";
import { AppError } from "@/lib/errors";
import type { ThreadMessage } from "@/lib/thread/message";
import { getThread, listBranch } from "@/lib/thread/store";
import { redactMessage } from "./redact-message";
import type { ShareRequest } from "./schema";
import { type OpenedShare, viewShare } from "./store";
import { hashToken, isToken } from "./token";

export interface SharedDesign {
  /** The thread's, or the design's where the conversation stays closed: a thread is named by its first words. */
  title: string;
  mode: ShareRequest["mode"];
  design: Design;
  version: number;
  /** Null when the link doesn't open the conversation. */
  messages: ThreadMessage[] | null;
  expiresAt: Date;
}

async function readSnapshot(share: OpenedShare) {
  const { threadId, ownerId, title, version, leafMessageId } = share;
  const [design, messages] = await Promise.all([
    getDesign(threadId, ownerId, version),
    leafMessageId ? listBranch(threadId, ownerId, leafMessageId) : [],
  ]);
  return { ...design, title, messages };
}

async function readLive({ threadId, ownerId }: OpenedShare) {
  const [design, { title, messages }] = await Promise.all([
    getDesign(threadId, ownerId),
    getThread(threadId, ownerId),
  ]);
  return { ...design, title, messages };
}

/**
 * What a link opens, and the view is counted. A token that never was, has expired or was revoked gets the same
 * answer, so that trying tells nothing.
 */
export async function openShare(token: string, now: Date): Promise<SharedDesign> {
  const share = isToken(token) ? await viewShare(hashToken(token), now) : null;
  if (!share)
    throw new AppError("not_found", "This link opens nothing: it may have expired or been revoked.");

  const { id: subjectId, ownerId, mode, conversation, expiresAt } = share;
  await recordOpening({ ownerId, subjectId, title: share.title, now });
  const { title, design, version, messages } = await (mode === "live"
    ? readLive(share)
    : readSnapshot(share));
  return {
    title: conversation ? title : (design.title ?? "Untitled design"),
    mode,
    design,
    version,
    expiresAt,
    messages: conversation ? messages.map(redactMessage) : null,
  };
}
