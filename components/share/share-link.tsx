"use client";

import { useWords } from "@/components/language/language-root";
import { CopyButton } from "@/components/markdown/copy-button";

/** The link is shown this once: only the hash of its token is kept. */
export function ShareLink({ url }: { url: string }) {
  const { share } = useWords();
  return (
    <div className="border-success/30 bg-success-tint flex flex-col gap-2 rounded-lg border p-3">
      <div className="flex items-center gap-2">
        <input
          readOnly
          aria-label={share.link}
          value={url}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="bg-surface h-8 min-w-0 flex-1 rounded-md border px-2 font-mono text-xs"
        />
        <CopyButton text={url} label={share.copy} />
      </div>
      <p className="text-soft text-xs">{share.copyNow}</p>
    </div>
  );
}
