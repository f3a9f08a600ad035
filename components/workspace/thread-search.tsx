"use client";

import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { fill, fillCount } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { Input } from "@/components/ui/input";
import { IntentLink } from "@/components/ui/intent-link";
import { LiveButton } from "@/components/ui/live-button";
import { withKeys } from "@/components/ui/with-keys";
import { openMessage } from "./open-message";
import { usePane } from "./pane";
import type { FoundThread } from "./search-client";
import { useThreadSearch } from "./use-thread-search";

const rowStyle = "hover:bg-hover flex w-full flex-col gap-0.5 rounded-md px-3 py-2 text-left";

/** The passage with what was looked for marked. */
export function Passage({ passage }: Pick<FoundThread, "passage">) {
  return withKeys(passage, ({ text }) => text).map(({ key, item: { text, isMatch } }) =>
    isMatch ? (
      <mark key={key} className="bg-warning-tint text-ink rounded-sm font-medium">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

function FoundRow({ found }: { found: FoundThread }) {
  const panes = usePane();
  const { workspace } = useWords();
  const { threadId, title, place, messageId, passage, isArchived } = found;
  const shownPlace = workspace.places[place];
  const content = (
    <>
      <span className="truncate text-sm font-medium">{title}</span>
      <span className="text-soft line-clamp-3 text-xs break-words">
        <Passage passage={passage} />
      </span>
      <span className="text-faint text-xs">
        {isArchived ? fill(workspace.archivedPlace, { place: shownPlace }) : shownPlace}
      </span>
    </>
  );
  if (messageId)
    return (
      <LiveButton onClick={() => openMessage(threadId, messageId)} className={rowStyle}>
        {content}
      </LiveButton>
    );
  return (
    <IntentLink
      href={`/threads/${threadId}`}
      fetches="frame"
      onClick={() => panes?.showPane(place === "design" ? "design" : "chat")}
      className={rowStyle}
    >
      {content}
    </IntentLink>
  );
}

/** Looks into titles, messages and designs; without a query, what is there else. */
export function ThreadSearch({ children }: { children: ReactNode }) {
  const { workspace } = useWords();
  const { query, found, search } = useThreadSearch();
  return (
    <div className="flex flex-col gap-2">
      <search className="relative">
        <Search aria-hidden className="text-faint pointer-events-none absolute top-2.5 left-3 size-4" />
        <Input
          id="thread-search"
          type="search"
          aria-label={workspace.searchThreads}
          placeholder={workspace.search}
          maxLength={200}
          value={query}
          onChange={(event) => search(event.target.value)}
          className="pl-9"
        />
      </search>
      <output className="sr-only">
        {found?.results ? fillCount(workspace.found, found.results.length) : ""}
      </output>
      {found ? (
        <ul aria-label={workspace.foundThreads} className="flex flex-col gap-0.5">
          {found.results?.map((result) => (
            <li key={result.threadId}>
              <FoundRow found={result} />
            </li>
          ))}
          {found.results?.length === 0 && (
            <li className="text-soft px-3 py-2 text-sm">
              {fill(workspace.nothingFound, { query: found.query })}
            </li>
          )}
          {found.results === null && (
            <li className="text-danger px-3 py-2 text-sm">{workspace.searchFailed}</li>
          )}
        </ul>
      ) : (
        children
      )}
    </div>
  );
}
