"use client";

import { BookOpen, Minimize2 } from "lucide-react";
import { useCommands } from "@/components/command/commands";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { usePane } from "./pane";

/** Shows the design alone, for reading, and everything again. */
export function ReadingButton() {
  const panes = usePane();
  const { workspace, command } = useWords();
  const isReading = panes?.isReading ?? false;
  const flip = () => {
    panes?.showPane("design");
    panes?.setIsReading(!isReading);
  };
  useCommands(() => [
    {
      id: "read",
      label: isReading ? command.leaveReading : command.read,
      group: "View",
      keys: "f",
      run: flip,
    },
    { id: "print", label: command.print, group: "Design", run: () => window.print() },
  ]);
  const Icon = isReading ? Minimize2 : BookOpen;
  return (
    <Button
      size="icon"
      aria-pressed={isReading}
      aria-label={workspace.focusMode}
      title={workspace.focusModeHint}
      onClick={flip}
      className="hidden lg:inline-flex"
    >
      <Icon aria-hidden className="size-3.5" />
    </Button>
  );
}
