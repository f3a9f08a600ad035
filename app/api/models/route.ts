import { listConsultantModels } from "@/lib/consultant/list-consultant-models";
import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";

export const GET = route(async () => {
  await requireOwner();
  return Response.json(await listConsultantModels());
});
