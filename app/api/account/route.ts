import { z } from "zod";
import { closeAccount } from "@/lib/account/close-account";
import { listEvents } from "@/lib/audit/store";
import { parseJson } from "@/lib/http/parse-json";
import { route } from "@/lib/http/route";
import { requirePerson } from "@/lib/session/owner";

const maxEvents = 1000;
const closingSchema = z.strictObject({ confirmation: z.string().max(400) });

export const GET = route(async () => {
  const { id, ...person } = await requirePerson();
  return Response.json({ ...person, events: await listEvents(id, maxEvents) });
});

export const DELETE = route(async (request) => {
  const person = await requirePerson();
  const { confirmation } = await parseJson(request, closingSchema);
  await closeAccount({ person, confirmation });
  return new Response(null, { status: 204, headers: { "Clear-Site-Data": '"cookies", "storage"' } });
});
