import type { APIRequestContext } from "@playwright/test";
import { askOverHttp, userMessage } from "./chat-api";

export interface Secret {
  threadId: string;
  shareId: string;
  mark: string;
}

type Attempt = (
  stranger: APIRequestContext,
  secret: Secret,
) => Promise<{ status: () => number; text: () => Promise<string> }>;

interface Visit {
  attempt: Attempt;
  /** What a stranger gets: 404 as if it were not there, or a page or list of their own. */
  gets: 404 | "own";
}

const emptyPatch = { patch: { set: { title: "Mine now" } }, baseVersion: 1 };

const inThread = (rest: string, method: string, data?: object): Visit => ({
  attempt: (stranger, { threadId, shareId }) => {
    const address = `/api/${rest}`.replace("[threadId]", threadId).replace("[shareId]", shareId);
    return stranger.fetch(address, { method, ...(data && { data }) });
  },
  gets: 404,
});

const own = (address: string, method = "GET"): Visit => ({
  attempt: (stranger) => stranger.fetch(address, { method }),
  gets: "own",
});

/** How a stranger tries each address. A new page or route has no place here yet, and fails the walk. */
export const visits: Record<string, Visit> = {
  "GET /": own("/"),
  "GET /sign-in": own("/sign-in"),
  "GET /sign-up": own("/sign-up"),
  "GET /settings": own("/settings"),
  "GET /api/account": own("/api/account"),
  "GET /api/account/export": own("/api/account/export"),
  "DELETE /api/account": {
    attempt: (stranger) => stranger.delete("/api/account", { data: { confirmation: "delete" } }),
    gets: "own",
  },
  "GET /examples/[sample]": own("/examples/e1"),
  "GET /catalogue": own("/catalogue?q=payments"),
  "GET /catalogue/[kind]/[entry]": own("/catalogue/pattern/saga"),
  "GET /threads/[threadId]": {
    attempt: (stranger, { threadId }) => stranger.get(`/threads/${threadId}`),
    gets: 404,
  },
  "GET /s/[token]": { attempt: (stranger, { threadId }) => stranger.get(`/s/${threadId}`), gets: 404 },
  "POST /s/[token]/fork": {
    attempt: (stranger, { shareId }) => stranger.post(`/s/${shareId}/fork`),
    gets: 404,
  },
  "GET /s/[token]/export/[format]": {
    attempt: (stranger, { shareId }) => stranger.get(`/s/${shareId}/export/markdown`),
    gets: 404,
  },
  "GET /api/health": own("/api/health"),
  "GET /api/health/live": own("/api/health/live"),
  "GET /api/metrics": { attempt: (stranger) => stranger.get("/api/metrics"), gets: 404 },
  "GET /api/auth/[...all]": own("/api/auth/get-session"),
  "POST /api/auth/[...all]": own("/api/auth/sign-out", "POST"),
  "GET /api/models": own("/api/models"),
  "GET /api/search": own("/api/search?query=secret+project"),
  "GET /api/threads": own("/api/threads"),
  "POST /api/threads/import": {
    attempt: (stranger) => stranger.post("/api/threads/import", { data: "title: Mine" }),
    gets: "own",
  },
  "POST /api/chat": {
    attempt: (stranger, { threadId }) =>
      stranger.post("/api/chat", { data: { id: threadId, message: userMessage("What was said here?") } }),
    gets: 404,
  },
  "GET /api/chat/[threadId]/stream": inThread("chat/[threadId]/stream", "GET"),
  "POST /api/chat/[threadId]/stop": inThread("chat/[threadId]/stop", "POST"),
  "GET /api/threads/[threadId]": inThread("threads/[threadId]", "GET"),
  "PATCH /api/threads/[threadId]": inThread("threads/[threadId]", "PATCH", { title: "Mine now" }),
  "DELETE /api/threads/[threadId]": inThread("threads/[threadId]", "DELETE"),
  "PUT /api/threads/[threadId]/leaf": inThread("threads/[threadId]/leaf", "PUT", { messageId: "any" }),
  "POST /api/threads/[threadId]/fork": inThread("threads/[threadId]/fork", "POST", { messageId: "any" }),
  "DELETE /api/threads/[threadId]/messages/[messageId]": inThread(
    "threads/[threadId]/messages/any",
    "DELETE",
  ),
  "GET /api/threads/[threadId]/design": inThread("threads/[threadId]/design", "GET"),
  "PATCH /api/threads/[threadId]/design": inThread("threads/[threadId]/design", "PATCH", emptyPatch),
  "POST /api/threads/[threadId]/design/restore": inThread("threads/[threadId]/design/restore", "POST", {
    version: 0,
    baseVersion: 1,
  }),
  "GET /api/threads/[threadId]/export/[format]": inThread("threads/[threadId]/export/markdown", "GET"),
  "GET /api/threads/[threadId]/shares": inThread("threads/[threadId]/shares", "GET"),
  "POST /api/threads/[threadId]/shares": inThread("threads/[threadId]/shares", "POST", {
    mode: "live",
    conversation: true,
    expiresInDays: 30,
  }),
  "DELETE /api/threads/[threadId]/shares/[shareId]": inThread(
    "threads/[threadId]/shares/[shareId]",
    "DELETE",
  ),
};

export async function keepSecret(owner: APIRequestContext, mark: string): Promise<Secret> {
  const { threadId } = await askOverHttp(owner, `Our secret project ${mark} needs a queue.`);
  const shared = await owner.post(`/api/threads/${threadId}/shares`, {
    data: { mode: "snapshot", conversation: false, expiresInDays: 30 },
  });
  return { threadId, shareId: (await shared.json()).id, mark };
}

export const stateOf = async (owner: APIRequestContext, { threadId }: Secret) => [
  await (await owner.get(`/api/threads/${threadId}`)).json(),
  await (await owner.get(`/api/threads/${threadId}/design`)).json(),
  await (await owner.get(`/api/threads/${threadId}/shares`)).json(),
];
