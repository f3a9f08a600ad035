"use client";

import { GitFork, Pencil, RefreshCw } from "lucide-react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { BranchSwitch, useBranches } from "./branches";

interface MessageFooterProps {
  messageId: string;
  parentId: string;
  role: "user" | "assistant" | "system";
  /** Stays in sight; elsewhere it comes with the pointer or the focus. */
  isShown: boolean;
  /** What was asked, where it can be said another way. */
  question: string | null;
  onEdit: () => void;
  onRegenerate: () => unknown;
}

interface FooterButtonProps {
  label: string;
  Icon: typeof Pencil;
  isDisabled: boolean;
  onClick: () => unknown;
}

function FooterButton({ label, Icon, isDisabled, onClick }: FooterButtonProps) {
  return (
    <Button
      variant="ghost"
      size="icon"
      className="size-7"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon aria-hidden className="size-3.5" />
    </Button>
  );
}

/** What can be done with one message, and the way to its alternatives. */
export function MessageFooter(props: MessageFooterProps) {
  const { messageId, parentId, role, isShown, question, onEdit, onRegenerate } = props;
  const branches = useBranches();
  const { chat } = useWords();
  const button = (label: string, Icon: typeof Pencil, onClick: () => unknown) => (
    <FooterButton label={label} Icon={Icon} isDisabled={branches?.isBusy ?? false} onClick={onClick} />
  );
  const hidden =
    !isShown && "lg:opacity-0 lg:group-hover/message:opacity-100 lg:group-focus-within/message:opacity-100";
  return (
    <footer className={classNames("flex h-7 items-center gap-0.5", role === "user" && "justify-end")}>
      <BranchSwitch messageId={messageId} parentId={parentId} />
      <span className={classNames("flex transition-opacity", hidden)}>
        {role === "user" && question && button(chat.editMessage, Pencil, onEdit)}
        {role === "user" &&
          question &&
          parentId &&
          button(chat.forkBefore, GitFork, () => branches?.fork(parentId, question))}
        {role === "assistant" && button(chat.answerAgain, RefreshCw, onRegenerate)}
        {role === "assistant" && button(chat.fork, GitFork, () => branches?.fork(messageId))}
      </span>
    </footer>
  );
}
