import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { stopTurn } from "@/lib/turn/stop-turn";

export const POST = route(async (_request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  return Response.json({ message: await stopTurn(threadId, ownerId) });
});
