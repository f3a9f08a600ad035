"use client";

import { Command as List } from "cmdk";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useWords } from "@/components/language/language-root";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { openMessage } from "@/components/workspace/open-message";
import { usePane } from "@/components/workspace/pane";
import type { FoundThread } from "@/components/workspace/search-client";
import { Passage } from "@/components/workspace/thread-search";
import { useThreadSearch } from "@/components/workspace/use-thread-search";
import { type Command, commandGroups } from "./commands";
import { Keys } from "./keys";

const itemStyle =
  "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1 text-sm data-[selected=true]:bg-hover";

interface GroupProps {
  title: string;
  /** What the server found stays, however the list would judge it. */
  forceMount?: boolean;
  children: ReactNode;
}

function Group({ title, forceMount = false, children }: GroupProps) {
  return (
    <List.Group
      heading={title}
      forceMount={forceMount}
      className="[&_[cmdk-group-heading]]:text-soft [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </List.Group>
  );
}

function FoundItem({ found, onSelect }: { found: FoundThread; onSelect: () => void }) {
  return (
    <List.Item
      value={found.threadId}
      keywords={[found.title]}
      forceMount
      onSelect={onSelect}
      className={itemStyle}
    >
      <span className="flex min-w-0 flex-col">
        <span className="truncate">{found.title}</span>
        {found.place !== "title" && (
          <span className="text-soft truncate text-xs">
            <Passage passage={found.passage} />
          </span>
        )}
      </span>
    </List.Item>
  );
}

/** Everything that can be done on this page, by its name; and the threads in which the words stand. */
export function Palette({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const router = useRouter();
  const { command: said, workspace } = useWords();
  const panes = usePane();
  const { query, found, search } = useThreadSearch();
  const close = (then: () => unknown) => {
    onClose();
    requestAnimationFrame(() => then());
  };
  const open = ({ threadId, messageId }: FoundThread) => {
    if (messageId) return openMessage(threadId, messageId);
    panes?.showPane("chat");
    return router.push(`/threads/${threadId}`);
  };
  return (
    <Dialog defaultOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={said.all} className="gap-3 sm:top-24 sm:translate-y-0">
        <List label={said.all} className="flex min-h-0 flex-col gap-2">
          <List.Input
            value={query}
            onValueChange={search}
            placeholder={said.question}
            className="border-edge placeholder:text-faint h-10 rounded-md border px-3 text-sm"
          />
          <List.List className="max-h-80 overflow-y-auto">
            {!found?.results?.length && (
              <List.Empty className="text-soft px-2.5 py-3 text-sm">{said.nothing}</List.Empty>
            )}
            {commandGroups.map((group) => {
              const ofGroup = commands.filter(
                (command) => command.group === group && command.id !== "palette",
              );
              return (
                ofGroup.length > 0 && (
                  <Group key={group} title={said.groups[group]}>
                    {ofGroup.map(({ id, label, keys, run }) => (
                      <List.Item key={id} value={label} onSelect={() => close(run)} className={itemStyle}>
                        {label}
                        {keys && <Keys keys={keys} />}
                      </List.Item>
                    ))}
                  </Group>
                )
              );
            })}
            {found?.results && found.results.length > 0 && (
              <Group title={workspace.threads} forceMount>
                {found.results.map((result) => (
                  <FoundItem
                    key={result.threadId}
                    found={result}
                    onSelect={() => close(() => open(result))}
                  />
                ))}
              </Group>
            )}
          </List.List>
        </List>
      </DialogContent>
    </Dialog>
  );
}
