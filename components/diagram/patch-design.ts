import { z } from "zod";
import type { DesignPatch } from "@/lib/design/patch";

const problemSchema = z.object({ error: z.object({ message: z.string() }) });

/** Changes the design of a thread on top of a version; what speaks against it comes back as a sentence. */
export async function patchDesign(
  { id, version }: { id: string; version: number },
  patch: DesignPatch,
): Promise<string | null> {
  const response = await fetch(`/api/threads/${id}/design`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ patch, baseVersion: version }),
  }).catch(() => null);
  if (response?.ok) return null;
  if (!response) return "The connection to the server was lost.";
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  return problem.success ? problem.data.error.message : "The server couldn't take the change.";
}
