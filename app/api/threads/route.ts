import { route } from "@/lib/http/route";
import { requireOwner } from "@/lib/session/owner";
import { listThreads } from "@/lib/thread/store";

export const GET = route(async () => Response.json({ threads: await listThreads(await requireOwner()) }));
