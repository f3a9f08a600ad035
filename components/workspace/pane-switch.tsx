"use client";

import { List, MessageSquare, PencilRuler } from "lucide-react";
import { LiveButton } from "@/components/ui/live-button";
import { type Pane, usePane } from "./pane";

const panes = [
  { pane: "threads", label: "Threads", Icon: List },
  { pane: "chat", label: "Chat", Icon: MessageSquare },
  { pane: "design", label: "Design", Icon: PencilRuler },
] as const satisfies readonly { pane: Pane; label: string; Icon: typeof List }[];

/** On a phone: within reach of the thumb. */
export function PaneSwitch() {
  const panesShown = usePane();
  return (
    <nav aria-label="Panes" className="safe-bottom bg-surface order-last border-t lg:hidden print:hidden">
      <ul className="flex">
        {panes.map(({ pane, label, Icon }) => (
          <li key={pane} className="flex-1">
            <LiveButton
              aria-current={panesShown?.pane === pane ? "true" : undefined}
              onClick={() => panesShown?.showPane(pane)}
              className="text-soft aria-[current]:text-accent flex h-14 w-full flex-col items-center justify-center gap-1 text-xs font-medium focus-visible:-outline-offset-2"
            >
              <Icon aria-hidden className="size-5" />
              {label}
            </LiveButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
