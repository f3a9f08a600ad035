import { recordEvent } from "@/lib/audit/store";
import { revokeShare as endShare } from "./store";

interface Revocation {
  shareId: string;
  threadId: string;
  ownerId: string;
  now: Date;
}

/** Ends a link at once, and puts it on record. */
export async function revokeShare({ shareId, threadId, ownerId, now }: Revocation): Promise<void> {
  const title = await endShare(shareId, threadId, ownerId, now);
  await recordEvent({ ownerId, kind: "share_revoked", subjectId: shareId, title, now });
}
