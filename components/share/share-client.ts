import { z } from "zod";
import type { Words } from "@/components/language/english";

const shareSchema = z.object({
  id: z.string(),
  mode: z.enum(["snapshot", "live"]),
  conversation: z.boolean(),
  expiresAt: z.coerce.date(),
  revokedAt: z.coerce.date().nullable(),
  views: z.number(),
});

const createdSchema = z.object({ id: z.string(), url: z.string(), expiresAt: z.coerce.date() });
const listSchema = z.union([z.array(shareSchema), z.object({ shares: z.array(shareSchema) })]);
const problemSchema = z.object({ error: z.object({ message: z.string() }) });

export type Share = z.infer<typeof shareSchema>;

export interface ShareRequest {
  mode: Share["mode"];
  conversation: boolean;
  expiresInDays: number;
}

type Said = Pick<Words["share"], "notTaken" | "failed">;

async function request(address: string, said: Said, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(address, { ...init, headers: { "content-type": "application/json" } });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const problem = problemSchema.safeParse(body);
  throw new Error(problem.success ? problem.data.error.message : said.notTaken);
}

const addressOf = (threadId: string) => `/api/threads/${threadId}/shares`;

export interface ShareListing {
  shares: Share[];
  problem: string | null;
}

export const nameProblem = (error: unknown, said: Said) =>
  error instanceof Error ? error.message : said.failed;

async function listShares(threadId: string, said: Said): Promise<Share[]> {
  const listed = listSchema.parse(await request(addressOf(threadId), said));
  const shares = Array.isArray(listed) ? listed : listed.shares;
  return shares.filter(({ revokedAt }) => revokedAt === null);
}

/** Never fails: a list that can't be had comes with the reason. */
export const loadShares = (threadId: string, said: Said): Promise<ShareListing> =>
  listShares(threadId, said).then(
    (shares) => ({ shares, problem: null }),
    (error: unknown) => ({ shares: [], problem: nameProblem(error, said) }),
  );

export async function createShare(threadId: string, share: ShareRequest, said: Said) {
  return createdSchema.parse(
    await request(addressOf(threadId), said, { method: "POST", body: JSON.stringify(share) }),
  );
}

export async function revokeShare(threadId: string, shareId: string, said: Said): Promise<void> {
  await request(`${addressOf(threadId)}/${shareId}`, said, { method: "DELETE" });
}
