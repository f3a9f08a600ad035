"use client";

import { Button } from "@/components/ui/button";

export default function WorkspaceError({ retry }: { retry: () => void }) {
  return (
    <main className="flex min-w-0 flex-1 flex-col items-center justify-center gap-4 p-6 text-center">
      <h1 className="text-xl font-semibold tracking-tight">This thread couldn't be shown</h1>
      <p className="text-soft max-w-sm text-pretty">
        Something failed on the server. What you wrote and what was answered is kept.
      </p>
      <Button variant="primary" onClick={retry}>
        Try again
      </Button>
    </main>
  );
}
