import { z } from "zod";

/** The highest number that the database counts to. */
const maxVersion = 2_147_483_646;

const versionRule = "must be the number of a version: 0, 1, 2, …";
const versionSchema = z.int(versionRule).min(0, versionRule).max(maxVersion, versionRule);

/** A change as a browser sends it; the patch is judged by `applyPatch`, which names every error. */
export const revisionRequestSchema = z.strictObject({
  patch: z.unknown().refine((patch) => patch !== undefined, "is missing"),
  baseVersion: versionSchema,
});

/** Which version is wanted back, and the latest that the browser knows. */
export const restoreRequestSchema = z.strictObject({ version: versionSchema, baseVersion: versionSchema });

export const versionQuerySchema = z.object({
  version: z.string().transform(Number).pipe(versionSchema).optional(),
});
