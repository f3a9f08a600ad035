"use client";

import { useWords } from "@/components/language/language-root";
/** Where a thread will be: its shape, without a word that would be read and then gone. */
export function Waiting() {
  const { workspace } = useWords();
  return (
    <main
      aria-busy="true"
      aria-label={workspace.chat}
      className="flex min-w-0 flex-1 flex-col px-4 py-6 sm:px-6"
    >
      <div aria-hidden className="animate-pulse-soft mx-auto flex w-full max-w-2xl flex-col gap-4">
        <div className="bg-hover ml-auto h-11 w-2/3 rounded-xl" />
        <div className="bg-hover h-4 w-full rounded-sm" />
        <div className="bg-hover h-4 w-11/12 rounded-sm" />
        <div className="bg-hover h-4 w-3/4 rounded-sm" />
      </div>
    </main>
  );
}
