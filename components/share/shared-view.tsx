import { Infinity as Live, Snowflake } from "lucide-react";
import { Wordmark } from "@/components/brand/mark";
import { MessageList } from "@/components/chat/message-list";
import { DesignDocument } from "@/components/design/design-document";
import { DesignTitle } from "@/components/design/design-title";
import { SharedDiagrams } from "@/components/diagram/shared-diagrams";
import { fill } from "@/components/language/fill";
import { wordsOf } from "@/components/language/words";
import type { Design } from "@/lib/design/schema";
import { type Language, localeOf } from "@/lib/language/languages";
import type { ThreadMessage } from "@/lib/thread/message";
import { ForkButton } from "./fork-button";
import { SharedDownloads } from "./shared-downloads";

interface Shared {
  title: string;
  mode: "snapshot" | "live";
  design: Design;
  version: number;
  messages: ThreadMessage[] | null;
  expiresAt: Date;
}

interface SharedViewProps {
  language: Language;
  share: Shared;
  /** Where the downloads lie: a format's name follows. */
  downloads: string;
  /** Where a copy of the reader's own is made. */
  fork: string;
}

const modes = {
  snapshot: { Icon: Snowflake, text: "frozen" },
  live: { Icon: Live, text: "follows" },
} as const;

type ModeLineProps = Pick<Shared, "mode" | "expiresAt"> & Pick<SharedViewProps, "language">;

function ModeLine({ mode, expiresAt, language }: ModeLineProps) {
  const { Icon, text } = modes[mode];
  const { share } = wordsOf(language);
  const day = new Intl.DateTimeFormat(localeOf[language], { dateStyle: "long", timeZone: "UTC" });
  return (
    <p className="text-soft flex gap-x-2 text-sm">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {fill(share.readable, { mode: share[text], day: day.format(expiresAt) })}
    </p>
  );
}

/** What a link opens: to read, without an account and without a script; only a copy of one's own needs both. */
export function SharedView({ language, share, downloads, fork }: SharedViewProps) {
  const said = wordsOf(language).share;
  const { title, design, version, messages, mode, expiresAt } = share;
  return (
    <div className="bg-surface mx-auto flex min-h-dvh w-full max-w-3xl flex-col px-5 sm:px-8">
      <header className="flex flex-col gap-5 border-b py-8">
        <div className="flex flex-wrap items-start justify-between gap-4">
          <Wordmark />
          <ForkButton action={fork} />
        </div>
        <DesignTitle design={{ ...design, title: design.title ?? title }} version={version} heading="h1" />
        <ModeLine mode={mode} expiresAt={expiresAt} language={language} />
        <SharedDownloads address={downloads} hasConversation={messages !== null} />
      </header>
      <main>
        <section aria-labelledby="design">
          <h2 id="design" className="sr-only">
            {said.design}
          </h2>
          <DesignDocument design={design} />
        </section>
        <section aria-labelledby="diagrams" className="flex flex-col gap-2 border-t py-8">
          <h2 id="diagrams" className="text-lg font-semibold tracking-tight">
            {said.diagrams}
          </h2>
          <SharedDiagrams design={design} />
        </section>
        {messages && (
          <section aria-labelledby="conversation" className="flex flex-col gap-6 border-t py-8">
            <h2 id="conversation" className="text-lg font-semibold tracking-tight">
              {said.conversation}
            </h2>
            <MessageList messages={messages} isAnswering={false} actions={null} />
          </section>
        )}
      </main>
      <footer className="text-faint border-t py-8 text-xs">{said.footer}</footer>
    </div>
  );
}
