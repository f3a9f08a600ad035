import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";
import { SettingsSection } from "@/components/settings/settings-section";
import { RelativeTime } from "@/components/workspace/relative-time";

interface Activity {
  id: string;
  kind: keyof Words["settings"]["activities"];
  title: string | null;
  detail: string | null;
  network: string | null;
  count: number;
  lastAt: Date;
}

function detailsOf({ title, detail, network, count }: Activity, words: Words["settings"]): string {
  const from = network && fill(words.fromNetwork, { network });
  const times = count > 1 ? fill(words.times, { count }) : null;
  return [title, detail, from, times].filter(Boolean).join(" · ");
}

interface ActivityListProps {
  events: readonly Activity[];
  words: Words["settings"];
}

/** What happened to an account and its work, the newest first. */
export function ActivityList({ events, words }: ActivityListProps) {
  return (
    <SettingsSection title={words.activity}>
      {events.length === 0 ? (
        <p className="text-soft text-sm text-pretty">{words.noActivity}</p>
      ) : (
        <ol className="flex max-h-96 flex-col divide-y overflow-y-auto rounded-md border" tabIndex={-1}>
          {events.map((event) => (
            <li key={event.id} className="flex items-baseline gap-3 px-3 py-2 text-sm">
              <div className="min-w-0 flex-1">
                <p>{words.activities[event.kind]}</p>
                <p className="text-soft truncate text-xs">{detailsOf(event, words)}</p>
              </div>
              <span className="text-soft shrink-0 text-xs">
                <RelativeTime date={event.lastAt} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </SettingsSection>
  );
}
