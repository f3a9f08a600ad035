import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AccountCorner } from "@/components/account/account-corner";
import { GuestOpener } from "@/components/account/guest-opener";
import { CommandRoot } from "@/components/command/command-root";
import { wordsOf } from "@/components/language/words";
import { seenTour, tourCookie } from "@/components/tour/tour-cookie";
import { TourRoot } from "@/components/tour/tour-root";
import { Toaster } from "@/components/ui/toast";
import { PaneRoot } from "@/components/workspace/pane";
import { PaneEdge } from "@/components/workspace/pane-edge";
import { paneCookie, readPaneSizes } from "@/components/workspace/pane-sizes";
import { PaneSwitch } from "@/components/workspace/pane-switch";
import { Sidebar } from "@/components/workspace/sidebar";
import { ThreadList } from "@/components/workspace/thread-list";
import { readLanguage } from "@/lib/http/read-language";
import { findPerson } from "@/lib/session/owner";
import { listThreads } from "@/lib/thread/store";
import { changeThread } from "./threads/[threadId]/actions";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const person = await findPerson();
  const [jar, language] = await Promise.all([cookies(), readLanguage()]);
  const { workspace } = wordsOf(language);
  const threads = person ? await listThreads(person.id) : [];
  return (
    <PaneRoot initialSizes={readPaneSizes(jar.get(paneCookie)?.value)}>
      <CommandRoot>
        <TourRoot isDue={jar.get(tourCookie)?.value !== seenTour}>
          <a
            href="#chat"
            className="bg-raised sr-only z-50 rounded-md px-3 py-2 focus-visible:not-sr-only focus-visible:fixed focus-visible:top-2 focus-visible:left-2"
          >
            {workspace.skip}
          </a>
          <Sidebar
            threads={<ThreadList threads={threads} change={changeThread} />}
            account={<AccountCorner person={person} />}
            edge={<PaneEdge pane="sidebar" label={workspace.sidebarWidth} />}
          />
          {children}
          <PaneSwitch />
          <Toaster />
          {!person && <GuestOpener />}
        </TourRoot>
      </CommandRoot>
    </PaneRoot>
  );
}
