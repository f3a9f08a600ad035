import { eventStream } from "@/lib/http/event-stream";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { joinTurn } from "@/lib/turn/join-turn";

export const GET = route(async (_request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  const stream = await joinTurn(threadId, ownerId);
  return stream ? eventStream(stream) : new Response(null, { status: 204 });
});
