import { leafRequestSchema } from "@/lib/branch/forks";
import { moveLeaf } from "@/lib/branch/store";
import { parseJson } from "@/lib/http/parse-json";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { getThread } from "@/lib/thread/store";

export const PUT = route(async (request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  const { messageId } = await parseJson(request, leafRequestSchema);
  await moveLeaf(threadId, ownerId, messageId);
  return Response.json(await getThread(threadId, ownerId));
});
