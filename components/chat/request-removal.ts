import { z } from "zod";

const failureSchema = z.object({ error: z.object({ message: z.string() }) });

/** Asks the server to forget a question; why it can't is a sentence: `failed` where the server has none. */
export async function requestRemoval(
  threadId: string,
  messageId: string,
  failed: string,
): Promise<string | null> {
  const address = `/api/threads/${threadId}/messages/${messageId}`;
  const response = await fetch(address, { method: "DELETE" }).catch(() => null);
  if (response?.ok) return null;
  const failure = failureSchema.safeParse(await response?.json().catch(() => null));
  return failure.data?.error.message ?? failed;
}
