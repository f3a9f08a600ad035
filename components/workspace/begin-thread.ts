import { z } from "zod";
import { ensureGuestSession } from "@/components/account/guest-session";
import { drafts } from "@/components/chat/draft";
import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";

const begunSchema = z.object({ threadId: z.string() });
const failureSchema = z.object({
  error: z.object({
    message: z.string(),
    details: z
      .array(z.object({ path: z.string(), problem: z.string(), line: z.number().optional() }))
      .optional(),
  }),
});

/** Why a thread couldn't begin; `details` name the places in a file. */
export interface BeginProblem {
  message: string;
  details: string[];
}

type Said = Pick<Words["workspace"], "unreachable" | "failed" | "line">;

async function readProblem(response: Response, said: Said): Promise<BeginProblem> {
  const failure = failureSchema.safeParse(await response.json().catch(() => null));
  if (!failure.success) return { message: said.failed, details: [] };
  const { message, details = [] } = failure.data.error;
  const lines = details.map(({ line, path, problem }) =>
    [line === undefined ? "" : fill(said.line, { number: line }), path, problem].filter(Boolean).join(": "),
  );
  return { message, details: lines };
}

/** Asks for a thread that begins with something, and goes there; null unless something is wrong. */
export async function beginThread(
  address: string,
  said: Said,
  body: Blob | null = null,
  draft = "",
): Promise<BeginProblem | null> {
  try {
    const session = await fetch("/api/auth/get-session").then((response) => response.json());
    if (!session) await ensureGuestSession();
    const response = await fetch(address, { method: "POST", body });
    if (!response.ok) return await readProblem(response, said);
    const { threadId } = begunSchema.parse(await response.json());
    if (draft) drafts.keep(threadId, draft);
    window.location.assign(`/threads/${threadId}`);
    return null;
  } catch {
    return { message: said.unreachable, details: [] };
  }
}
