"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { type Forks, listAlternatives } from "@/lib/branch/forks";

export interface Branches {
  forks: Forks;
  /** While an answer is being written, or a question isn't taken by the server, the conversation stays on its branch. */
  isBusy: boolean;
  showBranch: (messageId: string) => unknown;
  /** Begins a thread with what was said up to a message; what is to be said next waits in its composer. */
  fork: (messageId: string, draft?: string) => unknown;
}

const BranchContext = createContext<Branches | null>(null);

/**
 * What is said about branches reaches each message by itself, so that a long list isn't drawn again for it. It stays
 * one and the same while an answer streams.
 */
export function BranchRoot({
  forks,
  isBusy,
  showBranch,
  fork,
  children,
}: Branches & { children: ReactNode }) {
  const value = useMemo(() => ({ forks, isBusy, showBranch, fork }), [forks, isBusy, showBranch, fork]);
  return <BranchContext value={value}>{children}</BranchContext>;
}

export const useBranches = () => useContext(BranchContext);

interface BranchSwitchProps {
  messageId: string;
  /** The message before it; "" for the first. */
  parentId: string;
}

/** Leads from a message to its alternatives; nothing where there are none. */
export function BranchSwitch({ messageId, parentId }: BranchSwitchProps) {
  const branches = useBranches();
  const { chat } = useWords();
  if (!branches) return null;
  const alternatives = listAlternatives(branches.forks, parentId, messageId);
  if (alternatives.length < 2) return null;
  const index = alternatives.indexOf(messageId);
  const steps = { previous: alternatives[index - 1], next: alternatives[index + 1] };
  const arrow = (to: "previous" | "next", Icon: typeof ChevronLeft) => (
    <Button
      variant="ghost"
      size="icon"
      className="size-7"
      aria-label={to === "previous" ? chat.previousBranch : chat.nextBranch}
      aria-disabled={branches.isBusy || steps[to] === undefined}
      onClick={() => !branches.isBusy && steps[to] && branches.showBranch(steps[to])}
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  );
  return (
    <fieldset aria-label={chat.branches} className="text-soft flex items-center text-xs">
      {arrow("previous", ChevronLeft)}
      <span className="px-0.5 tabular-nums">
        {index + 1} / {alternatives.length}
      </span>
      {arrow("next", ChevronRight)}
    </fieldset>
  );
}
