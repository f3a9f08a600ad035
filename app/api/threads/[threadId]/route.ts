import { getDesign } from "@/lib/design/store";
import { parseJson } from "@/lib/http/parse-json";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { threadChangeSchema } from "@/lib/thread/message";
import { changeThread, deleteThread } from "@/lib/thread/store";
import { lookAtThread } from "@/lib/turn/look-at-thread";
import { stopTurn } from "@/lib/turn/stop-turn";

export const GET = route(async (_request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  const [thread, { version }] = await Promise.all([
    lookAtThread(threadId, ownerId),
    getDesign(threadId, ownerId),
  ]);
  return Response.json({ ...thread, designVersion: version });
});

export const PATCH = route(async (request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  const change = await parseJson(request, threadChangeSchema);
  await changeThread(threadId, ownerId, change, new Date());
  return Response.json({ id: threadId, ...change });
});

export const DELETE = route(async (_request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  await stopTurn(threadId, ownerId);
  await deleteThread(threadId, ownerId);
  return new Response(null, { status: 204 });
});
