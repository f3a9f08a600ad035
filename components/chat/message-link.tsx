"use client";

import type { MouseEvent, ReactNode } from "react";
import { flushSync } from "react-dom";
import { usePane } from "@/components/workspace/pane";
import { messageAnchor } from "./message-anchor";

interface MessageLinkProps {
  messageId: string;
  children: ReactNode;
}

/** Leads to a message of the conversation beside the design; plain text where there is none beside it. */
export function MessageLink({ messageId, children }: MessageLinkProps) {
  const panes = usePane();
  if (!panes) return children;
  const anchor = messageAnchor(messageId);
  const open = (event: MouseEvent) => {
    const message = document.getElementById(anchor);
    if (!message) return;
    event.preventDefault();
    flushSync(() => panes.showPane("chat"));
    message.scrollIntoView({ block: "start" });
    message.focus({ preventScroll: true });
  };
  return (
    <a
      href={`#${anchor}`}
      onClick={open}
      className="text-accent rounded-sm decoration-1 underline-offset-4 hover:underline"
    >
      {children}
    </a>
  );
}
