"use client";

import { Pencil, RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { BranchSwitch, useBranches } from "./branches";

interface MessageFooterProps {
  messageId: string;
  parentId: string;
  role: "user" | "assistant" | "system";
  /** Stays in sight; elsewhere it comes with the pointer or the focus. */
  isShown: boolean;
  onEdit: (() => void) | null;
  onRegenerate: () => unknown;
}

/** What can be done with one message, and the way to its alternatives. */
export function MessageFooter(props: MessageFooterProps) {
  const { messageId, parentId, role, isShown, onEdit, onRegenerate } = props;
  const isBusy = useBranches()?.isBusy ?? false;
  const hidden =
    !isShown && "lg:opacity-0 lg:group-hover/message:opacity-100 lg:group-focus-within/message:opacity-100";
  return (
    <footer className={classNames("flex h-7 items-center gap-0.5", role === "user" && "justify-end")}>
      <BranchSwitch messageId={messageId} parentId={parentId} />
      <span className={classNames("flex transition-opacity", hidden)}>
        {role === "user" && onEdit && (
          <Button
            variant="ghost"
            size="icon"
            className="size-7"
            aria-label="Edit message"
            title="Edit message"
            disabled={isBusy}
            onClick={onEdit}
          >
            <Pencil aria-hidden className="size-3.5" />
          </Button>
        )}
        {role === "assistant" && (
          <Button
            variant="ghost"
            size="icon"
            className="size-7"
            aria-label="Answer again"
            title="Answer again"
            disabled={isBusy}
            onClick={onRegenerate}
          >
            <RefreshCw aria-hidden className="size-3.5" />
          </Button>
        )}
      </span>
    </footer>
  );
}
