"use client";

import { PencilRuler } from "lucide-react";
import { useWords } from "@/components/language/language-root";
import { collections, type Design } from "@/lib/design/schema";

/** Nothing at all is recorded yet. */
export const isEmptyDesign = (design: Design) =>
  !(design.title || design.summary) &&
  Object.keys(design.context).length === 0 &&
  collections.every((name) => design[name].length === 0);

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
