import { RelativeTime } from "@/components/workspace/relative-time";

type Kind =
  | "signed_in"
  | "signed_up"
  | "share_made"
  | "share_opened"
  | "share_revoked"
  | "exported"
  | "thread_deleted"
  | "account_exported";

export interface Activity {
  id: string;
  kind: Kind;
  title: string | null;
  detail: string | null;
  network: string | null;
  count: number;
  lastAt: Date;
}

const sentences: Record<Kind, string> = {
  signed_in: "Signed in",
  signed_up: "Account created",
  share_made: "Link made",
  share_opened: "Link opened",
  share_revoked: "Link revoked",
  exported: "Exported",
  thread_deleted: "Thread deleted",
  account_exported: "Account downloaded",
};

function detailsOf({ title, detail, network, count }: Activity): string {
  const times = count > 1 ? `${count} times` : null;
  return [title, detail, network && `from ${network}`, times].filter(Boolean).join(" · ");
}

/** What happened to an account and its work, the newest first. */
export function ActivityList({ events }: { events: readonly Activity[] }) {
  return (
    <section aria-labelledby="activity" className="flex flex-col gap-3 border-t pt-6">
      <h2 id="activity" className="font-semibold">
        Activity
      </h2>
      {events.length === 0 ? (
        <p className="text-soft text-sm text-pretty">
          Nothing yet. Sign-ins, links, exports and deletions will be listed here.
        </p>
      ) : (
        <ol className="flex max-h-96 flex-col divide-y overflow-y-auto rounded-md border" tabIndex={-1}>
          {events.map((event) => (
            <li key={event.id} className="flex items-baseline gap-3 px-3 py-2 text-sm">
              <div className="min-w-0 flex-1">
                <p>{sentences[event.kind]}</p>
                <p className="text-soft truncate text-xs">{detailsOf(event)}</p>
              </div>
              <span className="text-soft shrink-0 text-xs">
                <RelativeTime date={event.lastAt} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
