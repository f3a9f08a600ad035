import { AppError } from "@/lib/errors";
import { applyPatch } from "./apply-patch";
import type { Revision } from "./revision";
import { getDesign, type NewDesignVersion, newerVersion, saveDesignVersion } from "./store";

type RevisionRequest = Pick<
  NewDesignVersion,
  "threadId" | "ownerId" | "author" | "messageId" | "callId" | "now"
> & {
  patch: unknown;
  /** The version the caller has seen, or "latest" when the patch fits whatever there is now. */
  baseVersion: number | "latest";
};

const attempts = 3;

const isConflict = (error: unknown) => error instanceof AppError && error.code === "conflict";

/** Whoever names a version hears that it is old before hearing what is wrong with the patch. */
async function readBase({ threadId, ownerId, baseVersion }: RevisionRequest) {
  const base = await getDesign(threadId, ownerId);
  if (baseVersion !== "latest" && baseVersion !== base.version) throw newerVersion(base.version);
  return base;
}

async function reviseOnce(request: RevisionRequest): Promise<Revision> {
  const base = await readBase(request);
  const outcome = applyPatch(base.design, request.patch);
  if (!outcome.accepted) return outcome;

  const { patch: _, ...change } = request;
  const { design, summary } = outcome;
  const { version } = await saveDesignVersion({ ...change, baseVersion: base.version, design, summary });
  return { accepted: true, version, base: base.design, design, summary };
}

/**
 * Changes a thread's design by one patch: a new version, or every error in one list. On "latest" someone who was
 * first isn't a failure: the patch is applied to what they left.
 */
export async function reviseDesign(request: RevisionRequest): Promise<Revision> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    try {
      return await reviseOnce(request);
    } catch (error) {
      if (request.baseVersion !== "latest" || !isConflict(error)) throw error;
    }
  }
  return await reviseOnce(request);
}
