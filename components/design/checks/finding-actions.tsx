"use client";

import { Ban, MessageSquare, Undo2, Wrench } from "lucide-react";
import { useDesignEditing } from "@/components/design/design-editing";
import { Button } from "@/components/ui/button";
import { usePane } from "@/components/workspace/pane";
import type { Finding } from "@/lib/checks/finding";
import { askAbout } from "./ask-about";

/** What a dialog is open for. */
export interface FindingAction {
  kind: "fix" | "waive" | "take-back";
  finding: Finding;
  /** The button that was pressed: it has the focus back when nothing was done. */
  opener: HTMLElement;
}

interface FindingActionsProps {
  finding: Finding;
  isWaived: boolean;
  onAct: (action: FindingAction) => void;
}

const looks = {
  fix: { name: "Apply fix", Icon: Wrench },
  waive: { name: "Waive", Icon: Ban },
  "take-back": { name: "Take back the waiver", Icon: Undo2 },
};

function kindsOf({ fix }: Finding, isWaived: boolean): FindingAction["kind"][] {
  if (isWaived) return ["take-back"];
  return fix ? ["fix", "waive"] : ["waive"];
}

/** What can be done about a finding. Nothing where the design is only read. */
export function FindingActions({ finding, isWaived, onAct }: FindingActionsProps) {
  const editing = useDesignEditing();
  const panes = usePane();
  if (!editing) return null;
  const { ask, isWriting } = editing;
  const askConsultant = () => {
    void ask?.(askAbout(finding));
    panes?.showPane("chat");
  };
  return (
    <div className="-ml-2.5 flex flex-wrap gap-x-1">
      {kindsOf(finding, isWaived).map((kind) => {
        const { name, Icon } = looks[kind];
        return (
          <Button
            key={kind}
            variant="ghost"
            size="sm"
            disabled={isWriting}
            onClick={({ currentTarget }) => onAct({ kind, finding, opener: currentTarget })}
          >
            <Icon aria-hidden className="size-3.5" />
            {name}
          </Button>
        );
      })}
      {!isWaived && (
        <Button variant="ghost" size="sm" disabled={ask === null} onClick={askConsultant}>
          <MessageSquare aria-hidden className="size-3.5" />
          Ask the consultant
        </Button>
      )}
    </div>
  );
}
