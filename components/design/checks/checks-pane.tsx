"use client";

import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import type { CheckReport } from "@/lib/checks/check-design";
import { type Finding, pillars } from "@/lib/checks/finding";
import { FindingItem } from "./finding-item";
import { SeverityFilter, type Shown } from "./severity-filter";

/** So many are shown first; the gravest on the most critical lead the list. */
const shownFirst = 10;

const groupByPillar = (findings: readonly Finding[]) =>
  pillars
    .map((pillar) => ({ pillar, own: findings.filter((finding) => finding.pillar === pillar) }))
    .filter(({ own }) => own.length > 0);

function PillarGroup({ pillar, own }: { pillar: string; own: readonly Finding[] }) {
  const headingId = `checks-${pillar}`;
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-4 border-t py-6">
      <h3 id={headingId} className="flex items-baseline gap-2 text-base font-semibold">
        <span className="first-letter:uppercase">{pillar}</span>
        <span className="text-faint text-xs font-normal tabular-nums">{own.length}</span>
      </h3>
      <ul className="flex flex-col gap-5">
        {own.map((finding) => (
          <FindingItem key={finding.fingerprint} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function WaivedGroup({ waived }: Pick<CheckReport, "waived">) {
  return (
    <section aria-labelledby="checks-waived" className="flex flex-col gap-4 border-t py-6">
      <h3 id="checks-waived" className="flex items-baseline gap-2 text-base font-semibold">
        Waived <span className="text-faint text-xs font-normal tabular-nums">{waived.length}</span>
      </h3>
      <ul className="flex flex-col gap-5">
        {waived.map((finding) => (
          <FindingItem key={finding.fingerprint} finding={finding}>
            <p className="text-soft text-sm">
              Borne by {finding.waiver.by ?? "someone"}
              {finding.waiver.until && ` until ${finding.waiver.until}`}: {finding.waiver.reason}
            </p>
          </FindingItem>
        ))}
      </ul>
    </section>
  );
}

const nothingToCheck = "The checks run over the design as soon as there is one.";
const notLoaded = "The checks could not be loaded. Reload the page to try again.";

/** Every finding of the design, by pillar. */
export function ChecksPane({ report }: { report: CheckReport | "failed" | null }) {
  const [shown, setShown] = useState<Shown>("all");
  const [isWhole, setIsWhole] = useState(false);
  if (!report) return <p className="text-faint py-7 text-sm">{nothingToCheck}</p>;
  if (report === "failed") return <Problem className="py-7 text-sm">{notLoaded}</Problem>;
  const { findings, waived } = report;
  const chosen = findings.filter(({ severity }) => shown === "all" || severity === shown);
  const first = isWhole ? chosen : chosen.slice(0, shownFirst);
  const rest = chosen.length - first.length;
  return (
    <div className="flex flex-col">
      <div className="py-5">
        <SeverityFilter findings={findings} shown={shown} onChange={setShown} />
      </div>
      {chosen.length === 0 && (
        <p className="text-soft flex items-center gap-2 border-t py-6 text-sm">
          <CircleCheck aria-hidden className="text-success size-4" />
          The checks found nothing{shown === "all" ? "" : " of this kind"}. They judge the model, not the
          world.
        </p>
      )}
      {groupByPillar(first).map(({ pillar, own }) => (
        <PillarGroup key={pillar} pillar={pillar} own={own} />
      ))}
      {rest > 0 && (
        <div className="border-t py-5">
          <Button onClick={() => setIsWhole(true)}>Show {rest} more</Button>
        </div>
      )}
      {waived.length > 0 && <WaivedGroup waived={waived} />}
    </div>
  );
}
