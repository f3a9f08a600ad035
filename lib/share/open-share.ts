import { recordOpening } from "@/lib/audit/store";
import type { Design } from "@/lib/design/schema";
import { getDesign } from "@/lib/design/store";
import { AppError } from "@/lib/errors";
import type { ThreadMessage } from "@/lib/thread/message";
import { getThread, listBranch } from "@/lib/thread/store";
import { redactMessage } from "./redact-message";
import type { ShareRequest } from "./schema";
import { findShare, type OpenedShare, viewShare } from "./store";
import { hashToken, isToken } from "./token";

export interface SharedDesign {
  /** The thread's, or the design's where the conversation stays closed. */
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

const opensNothing = () =>
  new AppError("not_found", "This link opens nothing: it may have expired or been revoked.");

const read = (share: OpenedShare) => (share.mode === "live" ? readLive(share) : readSnapshot(share));

/** A thread is named by its first words, so its title is shown only with the conversation. */
const titleOf = ({ conversation }: OpenedShare, title: string, design: Design) =>
  conversation ? title : (design.title ?? "Untitled design");

/** What may be told about a link before anybody reads it: its title and design. No view is counted. */
export async function previewShare(
  token: string,
  now: Date,
): Promise<Pick<SharedDesign, "title" | "design">> {
  const share = isToken(token) ? await findShare(hashToken(token), now) : null;
  if (!share) throw opensNothing();
  const { title, design } = await read(share);
  return { title: titleOf(share, title, design), design };
}

/**
 * What a link opens, and the view is counted. A token that never was, has expired or was revoked gets the same
 * answer, so that trying tells nothing.
 */
export async function openShare(token: string, now: Date): Promise<SharedDesign> {
  const share = isToken(token) ? await viewShare(hashToken(token), now) : null;
  if (!share) throw opensNothing();

  const { id: subjectId, ownerId, mode, conversation, expiresAt } = share;
  await recordOpening({ ownerId, subjectId, title: share.title, now });
  const { title, design, version, messages } = await read(share);
  return {
    title: titleOf(share, title, design),
    mode,
    design,
    version,
    expiresAt,
    messages: conversation ? messages.map(redactMessage) : null,
  };
}
