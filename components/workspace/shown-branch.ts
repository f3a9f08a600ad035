import type { VersionedDesign } from "@/components/design/derive-design";
import type { DesignVersionSummary } from "@/components/design/version-list";
import type { Forks } from "@/lib/branch/forks";
import type { ThreadMessage } from "@/lib/thread/message";

/** One branch of a thread: what was said, and the design as it is at its end. */
export interface ShownBranch {
  messages: ThreadMessage[];
  forks: Forks;
  known: VersionedDesign;
  versions: readonly DesignVersionSummary[];
}

/** What may go wrong is returned as a sentence. */
export type BranchAnswer = { branch: ShownBranch } | { problem: string };

export interface BranchActions {
  show: (threadId: string, messageId: string) => Promise<BranchAnswer>;
  read: (threadId: string) => Promise<BranchAnswer>;
}
