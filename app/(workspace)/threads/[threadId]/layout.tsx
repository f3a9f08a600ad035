import { notFound } from "next/navigation";
import { orNotFound } from "@/lib/http/or-not-found";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { findOwner } from "@/lib/session/owner";
import { requireThread } from "@/lib/thread/store";

/** Looks before the loading state is shown: once that is sent, a missing thread could no longer be a 404. */
export default async function ThreadLayout({ params, children }: LayoutProps<"/threads/[threadId]">) {
  const [ownerId, { threadId }] = await Promise.all([
    findOwner(),
    orNotFound(parseParams(params, threadParams)),
  ]);
  if (ownerId === null) notFound();
  await orNotFound(requireThread(threadId, ownerId));
  return children;
}
