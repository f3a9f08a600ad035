"use client";

import { ChevronRight } from "lucide-react";
import { listExportGroups } from "@/components/design/export-formats";
import { useWords } from "@/components/language/language-root";

interface SharedDownloadsProps {
  /** Where the downloads lie: a format's name follows. */
  address: string;
  hasConversation: boolean;
}

/** Every file that the link gives; folded, and it unfolds without a script. */
export function SharedDownloads({ address, hasConversation }: SharedDownloadsProps) {
  const { share, design } = useWords();
  return (
    <details className="group text-sm">
      <summary className="text-soft hover:text-ink flex w-fit cursor-pointer items-center gap-1.5 rounded-sm">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        {share.downloads}
      </summary>
      <nav aria-label={share.downloads} className="grid gap-x-8 gap-y-5 pt-4 sm:grid-cols-2">
        {listExportGroups({ hasConversation }, design).map(({ title, formats }) => (
          <section key={title}>
            <p className="text-soft pb-1 text-xs">{title}</p>
            <ul>
              {formats.map(({ name, label, hint }) => (
                <li key={name}>
                  <a
                    href={`${address}/${name}`}
                    download
                    className="hover:bg-hover -mx-2 flex min-h-8 items-center rounded-sm px-2 py-1"
                  >
                    {label}
                    <span className="text-soft ml-auto pl-6 text-xs">{hint}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </details>
  );
}
