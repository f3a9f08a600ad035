import { parseQuery } from "@/lib/http/parse-query";
import { route } from "@/lib/http/route";
import { searchRequestSchema } from "@/lib/search/search-request";
import { searchThreads } from "@/lib/search/store";
import { requireOwner } from "@/lib/session/owner";

export const GET = route(async (request) => {
  const ownerId = await requireOwner();
  const { query } = parseQuery(request, searchRequestSchema);
  return Response.json({ results: await searchThreads(ownerId, query) });
});
