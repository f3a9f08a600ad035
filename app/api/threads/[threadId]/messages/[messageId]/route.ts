import { z } from "zod";
import { removeQuestion } from "@/lib/branch/store";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { stopTurn } from "@/lib/turn/stop-turn";

const messageParams = threadParams.extend({ messageId: z.string().min(1).max(100) });

export const DELETE = route(async (_request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId, messageId } = await parseParams(params, messageParams);
  await stopTurn(threadId, ownerId);
  await removeQuestion(threadId, ownerId, messageId);
  return new Response(null, { status: 204 });
});
