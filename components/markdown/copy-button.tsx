"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";

interface CopyButtonProps {
  text: string;
  label: string;
}

export function CopyButton({ text, label }: CopyButtonProps) {
  const { ui } = useWords();
  const [outcome, setOutcome] = useState<"idle" | "copied" | "failed">("idle");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  const said = { idle: label, copied: ui.copied, failed: ui.notCopied }[outcome];
  return (
    <Button variant="ghost" size="sm" className="h-7" onClick={copy} onBlur={() => setOutcome("idle")}>
      {outcome === "copied" ? (
        <Check aria-hidden className="text-success size-3.5" />
      ) : (
        <Copy aria-hidden className="size-3.5" />
      )}
      <span aria-live="polite">{said}</span>
    </Button>
  );
}
