import { RelativeTime } from "@/components/workspace/relative-time";

export interface DesignVersionSummary {
  number: number;
  author: string;
  summary: string;
  /** Unknown for a version that was made a moment ago. */
  createdAt: Date | null;
}

export function VersionList({ versions }: { versions: readonly DesignVersionSummary[] }) {
  if (versions.length === 0)
    return (
      <p className="text-faint py-7 text-sm">
        Each accepted change of the design makes a version. There is none yet.
      </p>
    );
  return (
    <ol className="flex flex-col py-5" reversed>
      {versions.map(({ number, author, summary, createdAt }) => (
        <li key={number} className="flex gap-4 border-l py-3 pl-5">
          <span className="w-9 shrink-0 text-sm font-medium tabular-nums">v{number}</span>
          <div className="flex min-w-0 flex-col gap-0.5">
            <p className="text-sm break-words">{summary}</p>
            <p className="text-faint text-xs">
              {author} · {createdAt ? <RelativeTime date={createdAt} /> : "now"}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
