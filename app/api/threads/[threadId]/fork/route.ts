import { randomUUID } from "node:crypto";
import { leafRequestSchema } from "@/lib/branch/forks";
import { copyBranch } from "@/lib/fork/store";
import { parseJson } from "@/lib/http/parse-json";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";

export const POST = route(async (request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  const { messageId } = await parseJson(request, leafRequestSchema);
  const copyId = randomUUID();
  await copyBranch({ threadId, ownerId, messageId, copyId });
  return Response.json({ threadId: copyId }, { status: 201 });
});
