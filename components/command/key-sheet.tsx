"use client";

import { useWords } from "@/components/language/language-root";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { type Command, commandGroups } from "./commands";
import { Keys } from "./keys";
import { SingleKeySwitch } from "./single-key-switch";

function KeyGroup({ title, commands }: { title: string; commands: readonly Command[] }) {
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h3 className="text-soft text-xs font-medium">{title}</h3>
      <ul>
        {commands.map(({ id, label, keys }) => (
          <li key={id} className="flex items-center py-1 text-sm">
            {label}
            {keys && <Keys keys={keys} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the keyboard can do on this page. */
export function KeySheet({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const { command: said } = useWords();
  const withKeys = commands.filter(({ keys }) => keys !== undefined);
  return (
    <Dialog defaultOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={said.keys}>
        {commandGroups.map((group) => {
          const ofGroup = withKeys.filter((command) => command.group === group);
          return ofGroup.length > 0 && <KeyGroup key={group} title={said.groups[group]} commands={ofGroup} />;
        })}
        <div className="border-t pt-4">
          <SingleKeySwitch />
        </div>
      </DialogContent>
    </Dialog>
  );
}
