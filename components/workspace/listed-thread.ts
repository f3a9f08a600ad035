import type { ThreadChange } from "@/lib/thread/message";

export interface ListedThread {
  id: string;
  title: string;
  updatedAt: Date;
  isRunning: boolean;
  isPinned: boolean;
  isArchived: boolean;
  tags: readonly string[];
}

/** What may go wrong is returned as a sentence. */
export type ChangeThread = (threadId: string, change: ThreadChange) => Promise<string | null>;
