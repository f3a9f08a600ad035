import { route } from "@/lib/http/route";

export const dynamic = "force-dynamic";

/** The process answers; whether it can work is what `/api/health` says. */
export const GET = route(async () => Response.json({ status: "ok" }));
