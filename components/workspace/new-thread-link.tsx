"use client";

import { SquarePen } from "lucide-react";
import { useWords } from "@/components/language/language-root";
import { buttonStyle } from "@/components/ui/button-style";
import { classNames } from "@/components/ui/class-names";
import { IntentLink } from "@/components/ui/intent-link";
import { usePane } from "./pane";

export function NewThreadLink() {
  const panes = usePane();
  const { workspace } = useWords();
  return (
    <IntentLink
      href="/"
      fetches="frame"
      onClick={() => panes?.showPane("chat")}
      className={classNames(buttonStyle(), "w-full justify-start px-3")}
    >
      <SquarePen aria-hidden className="text-soft size-4" />
      {workspace.newThread}
    </IntentLink>
  );
}
