"use client";

import { PencilRuler } from "lucide-react";
import { useWords } from "@/components/language/language-root";

export function EmptyDesign() {
  const { design } = useWords();
  return (
    <div className="flex min-h-full flex-col items-center justify-center gap-3 py-16 text-center">
      <PencilRuler aria-hidden className="text-faint size-7" />
      <p className="text-sm font-medium">{design.emptyTitle}</p>
      <p className="text-soft max-w-64 text-sm text-pretty">{design.emptyText}</p>
    </div>
  );
}
