import { ownOrigin } from "@/lib/http/own-origin";
import { parseJson } from "@/lib/http/parse-json";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { createShare } from "@/lib/share/create-share";
import { shareRequestSchema } from "@/lib/share/schema";
import { listShares } from "@/lib/share/store";

export const GET = route(async (_request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  return Response.json({ shares: await listShares(threadId, ownerId) });
});

export const POST = route(async (request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  const wanted = await parseJson(request, shareRequestSchema);
  const { id, token, expiresAt } = await createShare({ ...wanted, threadId, ownerId, now: new Date() });
  const url = `${ownOrigin(request.headers)}/s/${token}`;
  return Response.json({ id, url, expiresAt }, { status: 201 });
});
