"use client";

import { useState } from "react";
import { Cell, ColumnHead, RowHead, ScrollTable } from "@/components/design/scroll-table";
import { Button } from "@/components/ui/button";
import { LiveButton } from "@/components/ui/live-button";
import type { FailureEffect } from "@/lib/numbers/failure/failure-effect";
import type { FailureKind, FailureMatrix } from "@/lib/numbers/failure/failure-matrix";
import { writeFigure } from "@/lib/numbers/write-figure";
import { FigureValue } from "./derivation";
import { EffectState } from "./effect-state";
import { FailureDetails } from "./failure-details";
import { useFirstRows } from "./use-first-rows";

const kinds: readonly { kind: FailureKind; label: string }[] = [
  { kind: "down", label: "Down" },
  { kind: "slow", label: "Slow" },
];

function KindChoice({ kind, onChange }: { kind: FailureKind; onChange: (kind: FailureKind) => void }) {
  return (
    <fieldset className="flex gap-1.5">
      <legend className="sr-only">How a part fails</legend>
      {kinds.map((choice) => (
        <Button
          key={choice.kind}
          size="sm"
          variant={choice.kind === kind ? "outline" : "ghost"}
          aria-pressed={choice.kind === kind}
          onClick={() => onChange(choice.kind)}
        >
          {choice.label}
        </Button>
      ))}
    </fieldset>
  );
}

interface EffectCellProps {
  effect: FailureEffect;
  title: string;
  isShown: boolean;
  onShow: () => void;
}

function EffectCell({ effect, title, isShown, onShow }: EffectCellProps) {
  const slower = effect.slowerBy?.isKnown ? ` +${writeFigure(effect.slowerBy)}` : "";
  if (effect.state === "works") return <EffectState state="works" />;
  return (
    <LiveButton
      aria-label={`${title}: ${effect.state}${slower}, show why`}
      aria-pressed={isShown}
      className="hover:bg-hover aria-pressed:bg-hover -mx-1 rounded-sm px-1 text-left"
      onClick={onShow}
    >
      <EffectState state={effect.state} /> <span className="text-soft text-xs">{slower}</span>
    </LiveButton>
  );
}

interface FailureGridProps {
  matrix: FailureMatrix;
  isDrawn: (id: string) => boolean;
  onKind: (kind: FailureKind) => void;
}

/** For each part that may fail and each workflow what happens; a cell tells why. */
export function FailureGrid({ matrix, isDrawn, onKind }: FailureGridProps) {
  const { kind, workflows, rows } = matrix;
  const [shown, setShown] = useState<{ row: string; workflow: string } | null>(null);
  const { first, more } = useFirstRows(rows);
  const row = rows.find(({ id }) => id === shown?.row);
  const effect = row?.effects.find(({ workflow }) => workflow === shown?.workflow);
  return (
    <div className="flex flex-col gap-4">
      <KindChoice kind={kind} onChange={onKind} />
      <ScrollTable
        label="Failures and workflows"
        head={
          <>
            <ColumnHead>Fails</ColumnHead>
            {workflows.map(({ id, name }) => (
              <ColumnHead key={id}>{name}</ColumnHead>
            ))}
            <ColumnHead>Runs that fail</ColumnHead>
            <ColumnHead>Recovers in</ColumnHead>
          </>
        }
      >
        {first.map(({ id, name, effects, blastRadius, recovery }) => (
          <tr key={id}>
            <RowHead className="bg-surface sticky left-0">{name}</RowHead>
            {effects.map((one, at) => (
              <Cell key={one.workflow}>
                <EffectCell
                  effect={one}
                  title={`${name} ${kind}, ${workflows[at]?.name}`}
                  isShown={shown?.row === id && shown.workflow === one.workflow}
                  onShow={() => setShown({ row: id, workflow: one.workflow })}
                />
              </Cell>
            ))}
            <Cell>
              <FigureValue name={`Runs that fail with ${name}`} figure={blastRadius} />
            </Cell>
            <Cell>
              <FigureValue name={`Recovery of ${name}`} figure={recovery} />
            </Cell>
          </tr>
        ))}
      </ScrollTable>
      {more}
      {row && effect && (
        <FailureDetails
          row={row}
          effect={effect}
          isDrawn={isDrawn(row.id)}
          workflows={workflows}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}
