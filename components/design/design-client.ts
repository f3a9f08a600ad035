import { z } from "zod";
import type { DesignPatch } from "@/lib/design/patch";
import { designSchema } from "@/lib/design/schema";
import type { VersionedDesign } from "./derive-design";

const versionedSchema = z.object({ version: z.number(), design: designSchema });
const problemSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const errorListSchema = z.object({
  error: z.object({ details: z.array(z.object({ path: z.string(), problem: z.string() })) }),
});

export type DesignAnswer =
  | { kind: "done"; version: number; design: VersionedDesign["design"] }
  /** Someone was first: the design is at a version that the request didn't know. */
  | { kind: "outdated"; problem: string }
  | { kind: "failed"; problem: string; errors: { path: string; problem: string }[] };

const lostConnection: DesignAnswer = {
  kind: "failed",
  problem: "The connection to the server was lost. Nothing was changed.",
  errors: [],
};

function readAnswer(isOk: boolean, body: unknown): DesignAnswer {
  const done = versionedSchema.safeParse(body);
  if (isOk && done.success) return { kind: "done", ...done.data };
  const told = problemSchema.safeParse(body);
  const problem = told.success ? told.data.error.message : "The server couldn't take the request.";
  if (told.success && told.data.error.code === "conflict") return { kind: "outdated", problem };
  const listed = errorListSchema.safeParse(body);
  return { kind: "failed", problem, errors: listed.success ? listed.data.error.details : [] };
}

async function request(address: string, init: RequestInit = {}): Promise<DesignAnswer> {
  const response = await fetch(address, {
    ...init,
    headers: { "content-type": "application/json" },
  }).catch(() => null);
  if (response === null) return lostConnection;
  return readAnswer(response.ok, await response.json().catch(() => null));
}

const addressOf = (threadId: string) => `/api/threads/${threadId}/design`;

/** The latest version, or the one asked for. */
export const loadDesign = (threadId: string, version?: number) =>
  request(addressOf(threadId) + (version === undefined ? "" : `?version=${version}`));

export const restoreDesign = (threadId: string, version: number, baseVersion: number) =>
  request(`${addressOf(threadId)}/restore`, {
    method: "POST",
    body: JSON.stringify({ version, baseVersion }),
  });

export const saveDesign = (threadId: string, patch: DesignPatch, baseVersion: number) =>
  request(addressOf(threadId), { method: "PATCH", body: JSON.stringify({ patch, baseVersion }) });
