"use client";

import { BookOpen, Minimize2 } from "lucide-react";
import { useCommands } from "@/components/command/commands";
import { Button } from "@/components/ui/button";
import { usePane } from "./pane";

/** Shows the design alone, for reading, and everything again. */
export function ReadingButton() {
  const panes = usePane();
  const isReading = panes?.isReading ?? false;
  const flip = () => {
    panes?.showPane("design");
    panes?.setIsReading(!isReading);
  };
  useCommands(() => [
    {
      id: "read",
      label: isReading ? "Leave focus mode" : "Focus mode: read the design",
      group: "View",
      keys: "f",
      run: flip,
    },
    { id: "print", label: "Print what is shown of the design", group: "Design", run: () => window.print() },
  ]);
  const Icon = isReading ? Minimize2 : BookOpen;
  return (
    <Button
      size="icon"
      aria-pressed={isReading}
      aria-label="Focus mode"
      title="Focus mode (F)"
      onClick={flip}
      className="hidden lg:inline-flex"
    >
      <Icon aria-hidden className="size-3.5" />
    </Button>
  );
}
