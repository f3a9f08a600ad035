import { z } from "zod";

/** The highest number that the database counts to. */
const maxVersion = 2_147_483_646;

/** A change as a browser sends it; the patch is judged by `applyPatch`, which names every error. */
export const revisionRequestSchema = z.strictObject({
  patch: z.unknown().refine((patch) => patch !== undefined, "is missing"),
  baseVersion: z.int().min(0).max(maxVersion),
});

export const versionQuerySchema = z.object({
  version: z.coerce.number().int().min(0).max(maxVersion).optional(),
});
