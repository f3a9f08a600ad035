"use client";

import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { Reference } from "@/components/design/anchor";
import { Badge } from "@/components/ui/badge";
import { Problem } from "@/components/ui/problem";
import type { Design } from "@/lib/design/schema";
import type { SagaReport } from "@/lib/saga/report-sagas";
import { Part } from "./part";
import { SagaViolation } from "./saga-violation";
import { useSagas } from "./use-sagas";

const looks = {
  holds: { tone: "success", Icon: CircleCheck },
  breaks: { tone: "danger", Icon: CircleAlert },
  open: { tone: "neutral", Icon: CircleDashed },
} as const;

/** Whether anything was found; a search that didn't come to its end leaves that open. */
function judge({ violations, isWhole }: SagaReport): keyof typeof looks {
  if (violations.length > 0) return "breaks";
  return isWhole ? "holds" : "open";
}

function Workflow({ report }: { report: SagaReport }) {
  const { workflow, name, verdict, violations } = report;
  const word = judge(report);
  const { tone, Icon } = looks[word];
  return (
    <li className="flex flex-col gap-2">
      <h4 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold">
        <Reference id={workflow}>{name}</Reference>
        <Badge tone={tone}>
          <Icon aria-hidden className="size-3" />
          {word}
        </Badge>
      </h4>
      <p className="text-soft text-sm text-pretty break-words">{verdict}</p>
      {violations.map((violation) => (
        <SagaViolation key={`${violation.kind} ${violation.step}`} {...violation} />
      ))}
    </li>
  );
}

function Found({ search }: { search: ReturnType<typeof useSagas> }) {
  if (search.kind === "failed")
    return <Problem>The search could not be run. Reload the page to try again.</Problem>;
  if (search.kind === "running") return <p className="text-faint text-sm">Searching…</p>;
  return (
    <ul aria-label="What can break each workflow" className="flex flex-col gap-6">
      {search.message.map((report) => (
        <Workflow key={report.workflow} report={report} />
      ))}
    </ul>
  );
}

/** What can break each workflow that is taken back when it fails; nothing where no workflow is. */
export function WhatCanBreak({ design }: { design: Design }) {
  const search = useSagas(design);
  if (search.kind === "told" && search.message.length === 0) return null;
  return (
    <Part
      id="sagas"
      title="What can break"
      about="Crashes, duplicates, late requests and lost acknowledgements at every step, in every order: the shortest sequence that breaks something."
    >
      <Found search={search} />
    </Part>
  );
}
