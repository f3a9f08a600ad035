"use client";

import { List } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useCurrentSection } from "./current-section";
import { sectionAnchor } from "./section";

interface ContentsProps {
  sections: readonly { id: string; title: string; count: number }[];
}

/**
 * Where one is in the document, and the way to everywhere else in it. A `details`, so that it opens without a
 * script; with one it also closes by itself.
 */
export function Contents({ sections }: ContentsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const current = useCurrentSection(sections);
  const close = () => details.current?.removeAttribute("open");
  // A link that was followed before this script ran has left the list open over the section it led to. The focus went
  // there with it; the address can't tell, since the router writes it anew when the page comes alive.
  useEffect(() => {
    if (!details.current?.contains(document.activeElement)) details.current?.removeAttribute("open");
  }, []);
  const closeOnEscape = ({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) => {
    if (key !== "Escape" || !currentTarget.open) return;
    close();
    currentTarget.querySelector("summary")?.focus();
  };
  return (
    <details
      ref={details}
      onKeyDown={closeOnEscape}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
      }}
      className="bg-surface sticky top-0 z-10 -mx-2 px-2 print:hidden"
    >
      <summary className="text-soft hover:text-ink flex h-10 w-full items-center gap-2 border-b text-sm focus-visible:-outline-offset-2">
        <List aria-hidden className="size-4 shrink-0" />
        <span className="font-medium">Contents</span>
        {current && <span className="text-faint min-w-0 truncate">{current.title}</span>}
      </summary>
      <nav
        aria-label="Contents"
        className="bg-raised shadow-floating absolute inset-x-0 top-full max-h-96 overflow-y-auto rounded-b-lg border border-t-0 p-2"
      >
        <ol className="gap-2 sm:columns-2">
          {sections.map(({ id, title, count }) => (
            <li key={id}>
              <a
                href={`#${sectionAnchor(id)}`}
                aria-current={current?.id === id ? "location" : undefined}
                onClick={close}
                className="hover:bg-hover aria-[current]:text-accent flex min-h-8 items-center justify-between gap-3 rounded-md px-3 py-1 text-sm focus-visible:-outline-offset-2 aria-[current]:font-medium"
              >
                {title}
                {count > 0 && <span className="text-faint text-xs font-normal tabular-nums">{count}</span>}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
