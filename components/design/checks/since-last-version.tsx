"use client";

import { use, useDeferredValue } from "react";
import { useDesignEditing } from "@/components/design/design-editing";
import { compareFindings } from "@/lib/checks/compare-findings";
import type { Finding } from "@/lib/checks/finding";
import { emptyDesign } from "@/lib/design/schema";
import { SeverityBadge } from "./severity-badge";
import { useReport } from "./use-checks";
import { loadVersionBefore } from "./version-before";

const nothing = emptyDesign();

/** What the last version did to the findings. */
interface Since {
  version: number;
  found: ReadonlySet<string>;
  settled: readonly Finding[];
  remaining: number;
}

/** Null until the version before is here, and where there is none. Nothing on the screen waits for it. */
export function useSinceLastVersion(findings: readonly Finding[]): Since | null {
  const editing = useDesignEditing();
  const version = useDeferredValue(editing?.settled.version ?? 0, 0);
  const before = editing && version > 1 ? use(loadVersionBefore(editing.threadId, version)) : null;
  const old = useReport(before ?? nothing);
  if (!old || old === "failed") return null;
  const { found, settled, remaining } = compareFindings(old.findings, findings);
  return {
    version: version - 1,
    found: new Set(found.map(({ fingerprint }) => fingerprint)),
    settled,
    remaining: remaining.length,
  };
}

export function SinceLastVersion({ since: { version, found, settled, remaining } }: { since: Since }) {
  const counts = `${found.size} new, ${settled.length} settled, ${remaining} still open`;
  if (settled.length === 0)
    return (
      <p className="text-soft text-sm">
        Since v{version}: {counts}
      </p>
    );
  return (
    <details className="text-sm">
      <summary className="text-soft hover:text-ink rounded-sm py-1">
        Since v{version}: <span className="underline decoration-dotted underline-offset-4">{counts}</span>
      </summary>
      <ul aria-label="Settled findings" className="mt-2 flex flex-col gap-2 border-l pl-4">
        {settled.map(({ fingerprint, severity, message, check }) => (
          <li key={fingerprint} className="flex items-start justify-between gap-4">
            <p className="text-soft min-w-0 break-words">
              <span className="sr-only">Settled: </span>
              <s>{message}</s> <span className="text-faint ml-1 font-mono text-xs">{check}</span>
            </p>
            <SeverityBadge severity={severity} />
          </li>
        ))}
      </ul>
    </details>
  );
}
