"use client";

import { useMemo, useState } from "react";
import { Cell, ColumnHead, RowHead, ScrollTable } from "@/components/design/scroll-table";
import { Button } from "@/components/ui/button";
import { LiveButton } from "@/components/ui/live-button";
import type { FailureEffect } from "@/lib/numbers/failure/failure-effect";
import type { FailureKind, FailurePlan } from "@/lib/numbers/failure/failure-matrix";
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
  plan: FailurePlan;
  isDrawn: (id: string) => boolean;
  onKind: (kind: FailureKind) => void;
}

interface FailureLineProps {
  plan: FailurePlan;
  id: string;
  /** The workflow whose cell is unfolded. */
  shown: string | null;
  onShow: (workflow: string) => void;
}

/** Worked out line by line, so that the browser may do something else between two of them. */
function FailureLine({ plan: { kind, workflows, rowOf }, id, shown, onShow }: FailureLineProps) {
  const row = useMemo(() => rowOf(id), [rowOf, id]);
  if (!row) return null;
  const { name, effects, blastRadius, recovery } = row;
  return (
    <tr>
      <RowHead className="bg-surface sticky left-0">{name}</RowHead>
      {effects.map((one, at) => (
        <Cell key={one.workflow}>
          <EffectCell
            effect={one}
            title={`${name} ${kind}, ${workflows[at]?.name}`}
            isShown={shown === one.workflow}
            onShow={() => onShow(one.workflow)}
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
  );
}

/** For each part that may fail and each workflow what happens; a cell tells why. */
export function FailureGrid({ plan, isDrawn, onKind }: FailureGridProps) {
  const { kind, workflows, targets, rowOf } = plan;
  const [shown, setShown] = useState<{ row: string; workflow: string } | null>(null);
  const { first, more } = useFirstRows(targets, workflows.length + 3);
  const row = useMemo(() => (shown ? rowOf(shown.row) : null), [rowOf, shown]);
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
        {first.map(({ id }) => (
          <FailureLine
            key={id}
            plan={plan}
            id={id}
            shown={shown?.row === id ? shown.workflow : null}
            onShow={(workflow) => setShown({ row: id, workflow })}
          />
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
