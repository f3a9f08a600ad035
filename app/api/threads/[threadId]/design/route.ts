import { checkDesign } from "@/lib/checks/check-design";
import { dayOf } from "@/lib/checks/day-of";
import { reviseDesign } from "@/lib/design/revise-design";
import { revisionRequestSchema, versionQuerySchema } from "@/lib/design/revision-request";
import { getDesign } from "@/lib/design/store";
import { AppError } from "@/lib/errors";
import { parseJson } from "@/lib/http/parse-json";
import { parseParams, threadParams } from "@/lib/http/parse-params";
import { parseQuery } from "@/lib/http/parse-query";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";

export const GET = route(async (request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  const { version } = parseQuery(request, versionQuerySchema);
  const found = await getDesign(threadId, ownerId, version);
  return Response.json({ ...found, ...checkDesign(found.design, { today: dayOf(new Date()) }) });
});

export const PATCH = route(async (request, { params }) => {
  const ownerId = await requireOwner();
  const { threadId } = await parseParams(params, threadParams);
  const change = await parseJson(request, revisionRequestSchema);
  const now = new Date();
  const revision = await reviseDesign({ ...change, threadId, ownerId, author: "user", now });
  if (!revision.accepted)
    throw new AppError("invalid", "The design stays as it was.", { details: revision.errors });
  const { version, design } = revision;
  return Response.json({ version, design, ...checkDesign(design, { today: dayOf(now) }) });
});
