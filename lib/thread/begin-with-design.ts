import { randomUUID } from "node:crypto";
import type { Design } from "@/lib/design/schema";
import { saveDesignVersion } from "@/lib/design/store";
import { openThread } from "./store";

interface Beginning {
  ownerId: string;
  design: Design;
  /** The thread's name where the design has no title. */
  title: string;
  /** Where the design comes from: what its first version says of itself. */
  summary: string;
  now: Date;
}

/** A new thread whose first version is a design from elsewhere. */
export async function beginWithDesign(beginning: Beginning): Promise<{ threadId: string; version: number }> {
  const { ownerId, design, title, summary, now } = beginning;
  const threadId = randomUUID();
  await openThread(threadId, ownerId, (design.title ?? title).slice(0, 200));
  const version = { threadId, ownerId, baseVersion: 0, design, author: "import", summary, now } as const;
  return { threadId, ...(await saveDesignVersion(version)) };
}
