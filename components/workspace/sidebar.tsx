"use client";

import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/mark";
import { CommandButton } from "@/components/command/opener";
import { useWords } from "@/components/language/language-root";
import { IntentLink } from "@/components/ui/intent-link";
import { ImportDesign } from "./import-design";
import { NewThreadLink } from "./new-thread-link";

interface SidebarProps {
  threads: ReactNode;
  account: ReactNode;
  /** What makes it wider or narrower. */
  edge: ReactNode;
}

export function Sidebar({ threads, account, edge }: SidebarProps) {
  const { workspace } = useWords();
  return (
    <aside
      aria-label={workspace.threadsAndAccount}
      className="bg-sunken relative hidden min-h-0 flex-1 flex-col border-r group-data-[pane=threads]/panes:flex max-lg:overflow-y-auto lg:flex lg:w-(--pane-sidebar) lg:flex-none lg:group-data-[reading=true]/panes:hidden print:hidden!"
    >
      <div className="flex flex-col gap-4 px-3 pt-4 pb-3">
        <div className="flex items-center justify-between">
          <IntentLink href="/" fetches="frame" className="w-fit rounded-sm px-1 text-base">
            <Wordmark />
          </IntentLink>
          <CommandButton />
        </div>
        <div className="flex flex-col gap-1">
          <NewThreadLink />
          <ImportDesign />
        </div>
      </div>
      <nav aria-label={workspace.threads} className="min-h-32 flex-1 overflow-y-auto px-3 pb-3">
        {threads}
      </nav>
      <footer className="border-t p-2">{account}</footer>
      {edge}
    </aside>
  );
}
