"use client";

import { CircleCheck } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import type { CheckReport } from "@/lib/checks/check-design";
import type { Design } from "@/lib/design/schema";
import type { FindingAction } from "./finding-actions";
import { FindingDialog } from "./finding-dialog";
import { FindingGroups, WaivedGroup } from "./finding-groups";
import { indexItems } from "./index-items";
import type { Report } from "./report-on";
import { SeverityFilter, type Shown } from "./severity-filter";
import { SinceLastVersion, useSinceLastVersion } from "./since-last-version";

/** So many are shown first; the gravest on the most critical lead the list. */
const shownFirst = 10;

const nothingToCheck = "The checks run over the design as soon as there is one.";
const notLoaded = "The checks could not be loaded. Reload the page to try again.";
const noneFound: ReadonlySet<string> = new Set();

function NothingFound({ shown }: { shown: Shown }) {
  return (
    <p className="text-soft flex items-center gap-2 border-t py-6 text-sm">
      <CircleCheck aria-hidden className="text-success size-4" />
      The checks found nothing{shown === "all" ? "" : " of this kind"}. They judge the model, not the world.
    </p>
  );
}

/** The dialog of a finding, and what is said when it has done its work: the finding itself may be gone by then. */
function useFindingDialog() {
  const [action, act] = useState<FindingAction | null>(null);
  const [said, setSaid] = useState("");
  const saying = useRef<HTMLOutputElement>(null);
  const finish = (sentence: string) => {
    flushSync(() => {
      setSaid(sentence);
      act(null);
    });
    saying.current?.focus();
  };
  const giveUp = () => {
    flushSync(() => act(null));
    action?.opener.focus();
  };
  const dialog = <FindingDialog action={action} onDone={finish} onClose={giveUp} />;
  const output = (
    <output ref={saying} tabIndex={-1} className="text-soft block pt-4 text-sm empty:hidden">
      {said}
    </output>
  );
  return { act, dialog, output };
}

function WholeReport({ report, design }: { report: CheckReport; design: Design }) {
  const [shown, setShown] = useState<Shown>("all");
  const [isWhole, setIsWhole] = useState(false);
  const { act, dialog, output } = useFindingDialog();
  const { findings, waived } = report;
  const since = useSinceLastVersion(findings);
  const items = indexItems(design);
  const chosen = findings.filter(({ severity }) => shown === "all" || severity === shown);
  const first = isWhole ? chosen : chosen.slice(0, shownFirst);
  const rest = chosen.length - first.length;
  return (
    <div className="flex flex-col">
      {output}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-5">
        <SeverityFilter findings={findings} shown={shown} onChange={setShown} />
        {since && <SinceLastVersion since={since} />}
      </div>
      {chosen.length === 0 && <NothingFound shown={shown} />}
      <FindingGroups findings={first} found={since?.found ?? noneFound} items={items} onAct={act} />
      {rest > 0 && (
        <div className="border-t py-5">
          <Button onClick={() => setIsWhole(true)}>Show {rest} more</Button>
        </div>
      )}
      <WaivedGroup waived={waived} items={items} onAct={act} />
      {dialog}
    </div>
  );
}

interface ChecksPaneProps {
  report: Report | null;
  design: Design;
}

/** Every finding of the design, by pillar, and what can be done about each. */
export function ChecksPane({ report, design }: ChecksPaneProps) {
  if (!report) return <p className="text-faint py-7 text-sm">{nothingToCheck}</p>;
  if (report === "failed") return <Problem className="py-7 text-sm">{notLoaded}</Problem>;
  return <WholeReport report={report} design={design} />;
}
