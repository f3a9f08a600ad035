"use client";

import { useState } from "react";
import { Reference } from "@/components/design/anchor";
import { Cell, ColumnHead, RowHead, ScrollTable } from "@/components/design/scroll-table";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import type { Design } from "@/lib/design/schema";
import type { Flip } from "@/lib/numbers/sensitivity/find-flips";
import { MetBadge } from "./met-badge";
import { useFlips } from "./use-flips";

const shownFirst = 8;

function FlipRow({ input, now, flipsAt, of, name, rule, isMet }: Flip) {
  return (
    <tr>
      <RowHead className="min-w-40 break-words">{input}</RowHead>
      <Cell className="whitespace-nowrap tabular-nums">{now}</Cell>
      <Cell className="whitespace-nowrap tabular-nums">{flipsAt}</Cell>
      <Cell>
        <span className="flex flex-col items-start gap-1">
          <span>
            {of === null ? name : <Reference id={of}>{name}</Reference>} {rule}
          </span>
          <MetBadge isMet={!isMet} />
        </span>
      </Cell>
    </tr>
  );
}

const none = "No assumed number turns a verdict when it is wrong by up to ten times.";

/** Which assumed number turns which verdict when it is wrong, and at what value: the smallest error leads. */
export function Sensitivity({ design }: { design: Design }) {
  const [isWhole, setIsWhole] = useState(false);
  const state = useFlips(design);
  if (state.kind === "failed")
    return <Problem>The search could not be run. Reload the page to try again.</Problem>;
  if (state.kind === "running") return <p className="text-faint text-sm">Searching…</p>;
  const flips = state.message;
  if (flips.length === 0) return <p className="text-soft text-sm">{none}</p>;
  const shown = isWhole ? flips : flips.slice(0, shownFirst);
  return (
    <div className="flex flex-col items-start gap-4">
      <ScrollTable
        label="Assumptions that turn a verdict"
        head={
          <>
            <ColumnHead>Assumed</ColumnHead>
            <ColumnHead>Now</ColumnHead>
            <ColumnHead>From here on</ColumnHead>
            <ColumnHead>Verdict then</ColumnHead>
          </>
        }
      >
        {shown.map((flip) => (
          <FlipRow key={`${flip.input} ${flip.of} ${flip.rule} ${flip.flipsAt}`} {...flip} />
        ))}
      </ScrollTable>
      {shown.length < flips.length && (
        <Button size="sm" onClick={() => setIsWhole(true)}>
          Show {flips.length - shown.length} more
        </Button>
      )}
    </div>
  );
}
