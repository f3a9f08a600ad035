import { z } from "zod";

const resultsSchema = z.object({
  results: z.array(
    z.object({
      threadId: z.string(),
      title: z.string(),
      isArchived: z.boolean(),
      place: z.enum(["title", "message", "design"]),
      messageId: z.string().nullable(),
      passage: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
    }),
  ),
});

export type FoundThread = z.infer<typeof resultsSchema>["results"][number];

/** What the owner's threads say about a query; null when the server gave no answer. */
export async function searchThreads(query: string, signal: AbortSignal): Promise<FoundThread[] | null> {
  try {
    const response = await fetch(`/api/search?${new URLSearchParams({ query })}`, { signal });
    if (!response.ok) return null;
    return resultsSchema.parse(await response.json()).results;
  } catch {
    return null;
  }
}
