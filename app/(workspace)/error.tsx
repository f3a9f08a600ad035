"use client";

import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";

export default function WorkspaceError({ retry }: { retry: () => void }) {
  const { workspace } = useWords();
  return (
    <main className="flex min-w-0 flex-1 flex-col items-center justify-center gap-4 p-6 text-center">
      <h1 className="text-xl font-semibold tracking-tight">{workspace.threadFailed}</h1>
      <p className="text-soft max-w-sm text-pretty">{workspace.failedText}</p>
      <Button variant="primary" onClick={retry}>
        {workspace.tryAgain}
      </Button>
    </main>
  );
}
