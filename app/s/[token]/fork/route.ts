import { z } from "zod";
import { parseParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { forkShare } from "@/lib/share/fork-share";

const forkParams = z.object({ token: z.string() });

export const POST = route(async (_request, { params }) => {
  const ownerId = await requireOwner();
  const { token } = await parseParams(params, forkParams);
  return Response.json(await forkShare(token, ownerId, new Date()), { status: 201 });
});
