import { restoreVersion } from "@/lib/design/restore-version";
import { restoreRequestSchema } from "@/lib/design/revision-request";
import { parseJson } from "@/lib/http/parse-json";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";

export const POST = route(async (request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  const wanted = await parseJson(request, restoreRequestSchema);
  const { version, design } = await restoreVersion({ ...wanted, threadId, ownerId, now: new Date() });
  return Response.json({ version, design, findings: [] });
});
