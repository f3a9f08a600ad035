import type { Design } from "./schema";
import { getDesign, saveDesignVersion } from "./store";

interface Restoration {
  threadId: string;
  ownerId: string;
  /** The version that is wanted back. */
  version: number;
  /** The latest version that the caller has seen. */
  baseVersion: number;
  now: Date;
}

/** Brings an old version back as a new one, so that what lies between stays. */
export async function restoreVersion({ version: wanted, ...request }: Restoration): Promise<{
  version: number;
  design: Design;
}> {
  const { design } = await getDesign(request.threadId, request.ownerId, wanted);
  const summary = `restored version ${wanted}`;
  const { version } = await saveDesignVersion({ ...request, design, author: "user", summary });
  return { version, design };
}
