import { useCallback, useEffect, useEffectEvent, useState } from "react";
import type { ThreadChat } from "@/components/chat/thread-chat";
import type { SavedVersion } from "@/components/design/saved-version";
import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { beginThread } from "./begin-thread";
import type { BranchActions, BranchAnswer, ShownBranch } from "./shown-branch";

interface BranchProps extends ShownBranch {
  threadId: string;
  branchActions: BranchActions;
}

const lostConnection =
  ({ connectionLost }: Words["workspace"]) =>
  (): BranchAnswer => ({ problem: connectionLost });

const describeBranch = ({ known: { version } }: ShownBranch, said: Words["workspace"]) =>
  version === 0 ? said.otherBranchEmpty : fill(said.otherBranch, { version });

/**
 * The branch that is shown: the one that the page was loaded with until another is opened, and the design versions
 * that were saved in it since.
 */
export function useBranch(props: BranchProps, threadChat: ThreadChat) {
  const { threadId, known, branchActions } = props;
  const { workspace } = useWords();
  const [taken, setTaken] = useState<{ after: unknown; branch: ShownBranch } | null>(null);
  const [saved, setSaved] = useState<readonly SavedVersion[]>([]);
  const [said, setSaid] = useState("");
  const shown = taken?.after === known ? taken.branch : props;
  const take = useCallback(
    (branch: ShownBranch) => {
      setTaken({ after: known, branch });
      setSaved([]);
    },
    [known],
  );

  /**
   * The server has begun another branch. Where its messages are arriving as they are written, they are newer than what
   * is read meanwhile.
   */
  const followServer = useEffectEvent(async () => {
    const isArriving = threadChat.isBusy;
    const answer = await branchActions.read(threadId).catch(lostConnection(workspace));
    if ("problem" in answer) return setSaid(answer.problem);
    if (!isArriving && !threadChat.isBusy) threadChat.showBranch(answer.branch.messages);
    take(answer.branch);
  });
  useEffect(() => {
    if (threadChat.hasBranched && !threadChat.isBusy) void followServer();
    return threadChat.watchBranches(() => followServer());
  }, [threadChat]);

  // Every message hears of these two, so they stay the same while an answer streams.
  const showBranch = useCallback(
    async (messageId: string) => {
      const answer = await branchActions.show(threadId, messageId).catch(lostConnection(workspace));
      if ("problem" in answer) return setSaid(answer.problem);
      threadChat.showBranch(answer.branch.messages);
      take(answer.branch);
      setSaid(describeBranch(answer.branch, workspace));
    },
    [branchActions, threadId, threadChat, take, workspace],
  );
  const fork = useCallback(
    async (messageId: string, draft = "") => {
      const body = new Blob([JSON.stringify({ messageId })], { type: "application/json" });
      const problem = await beginThread(`/api/threads/${threadId}/fork`, workspace, body, draft);
      if (problem) setSaid(problem.message);
    },
    [threadId, workspace],
  );
  const [keepSaved] = useState(() => (version: SavedVersion) => setSaved((before) => [...before, version]));
  return { shown, saved, keepSaved, said, showBranch, fork };
}
