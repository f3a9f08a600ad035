import { recordEvent } from "../audit/store";
import { networkOf } from "../http/caller-address";

type NewSession = { userId: string; createdAt: Date; ipAddress?: string | null | undefined };

/** A sign-in goes on record with where it came from; a guest's first visit is none. */
export async function recordSession(
  { userId: ownerId, createdAt: now, ipAddress }: NewSession,
  context: { path?: string } | null,
): Promise<void> {
  const path = context?.path ?? "";
  if (path.endsWith("/anonymous")) return;
  const kind = path.startsWith("/sign-up") ? "signed_up" : "signed_in";
  await recordEvent({ ownerId, kind, now, ...(ipAddress && { network: networkOf(ipAddress) }) });
}
