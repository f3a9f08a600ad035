import { z } from "zod";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { revokeShare } from "@/lib/share/revoke-share";

const shareParams = threadParams.extend({ shareId: z.uuid() });

export const DELETE = route(async (_request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId, shareId } = await parseParams(params, shareParams);
  await revokeShare({ shareId, threadId, ownerId, now: new Date() });
  return new Response(null, { status: 204 });
});
