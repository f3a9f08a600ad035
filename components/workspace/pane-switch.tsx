"use client";

import { List, MessageSquare, PencilRuler } from "lucide-react";
import { useWords } from "@/components/language/language-root";
import { LiveButton } from "@/components/ui/live-button";
import { type Pane, usePane } from "./pane";

const panes = [
  { pane: "threads", Icon: List },
  { pane: "chat", Icon: MessageSquare },
  { pane: "design", Icon: PencilRuler },
] as const satisfies readonly { pane: Pane; Icon: typeof List }[];

/** On a phone: within reach of the thumb. */
export function PaneSwitch() {
  const panesShown = usePane();
  const { workspace } = useWords();
  return (
    <nav
      aria-label={workspace.panes}
      className="safe-bottom bg-surface order-last border-t lg:hidden print:hidden"
    >
      <ul className="flex">
        {panes.map(({ pane, Icon }) => (
          <li key={pane} className="flex-1">
            <LiveButton
              aria-current={panesShown?.pane === pane ? "true" : undefined}
              onClick={() => panesShown?.showPane(pane)}
              className="text-soft aria-[current]:text-accent flex h-14 w-full flex-col items-center justify-center gap-1 text-xs font-medium focus-visible:-outline-offset-2"
            >
              <Icon aria-hidden className="size-5" />
              {workspace[pane]}
            </LiveButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
