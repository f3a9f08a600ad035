import { Reference } from "@/components/design/anchor";
import { Cell, ColumnHead, RowHead, ScrollTable } from "@/components/design/scroll-table";
import type { ComponentLoad } from "@/lib/numbers/component-load";
import type { Figure } from "@/lib/numbers/figure";
import { FigureValue } from "./derivation";
import { useFirstRows } from "./use-first-rows";
import { findLook, UtilisationBar } from "./utilisation-bar";

const busyness = ({ utilisation }: ComponentLoad) => (utilisation.isKnown ? utilisation.value : -1);

function Utilisation({ name, figure }: { name: string; figure: Figure }) {
  return (
    <span className="flex flex-col gap-1.5">
      <span className="flex items-baseline justify-between gap-2">
        <FigureValue name={name} figure={figure} />
        {figure.isKnown && <span className="text-soft text-xs">{findLook(figure.value).word}</span>}
      </span>
      {figure.isKnown && <UtilisationBar value={figure.value} />}
    </span>
  );
}

/** What arrives at each component and how it bears it, the busiest first. */
export function ComponentLoads({ components }: { components: readonly ComponentLoad[] }) {
  const { first, more } = useFirstRows(components.toSorted((a, b) => busyness(b) - busyness(a)));
  return (
    <div className="flex flex-col gap-4">
      <ScrollTable
        label="Utilisation of components"
        head={
          <>
            <ColumnHead>Component</ColumnHead>
            <ColumnHead>Arrives</ColumnHead>
            <ColumnHead>Busy</ColumnHead>
            <ColumnHead>Scaled out</ColumnHead>
            <ColumnHead>Saturates at</ColumnHead>
          </>
        }
      >
        {first.map(({ id, name, peakRate, utilisation, scaledUtilisation, saturatesAt }) => (
          <tr key={id}>
            <RowHead>
              <Reference id={id}>{name}</Reference>
            </RowHead>
            <Cell>
              <FigureValue name={`Arrivals at ${name}`} figure={peakRate} />
            </Cell>
            <Cell className="min-w-32">
              <Utilisation name={`Utilisation of ${name}`} figure={utilisation} />
            </Cell>
            <Cell>
              <FigureValue name={`Utilisation of ${name}, scaled out`} figure={scaledUtilisation} />
            </Cell>
            <Cell>
              <FigureValue name={`Saturation of ${name}`} figure={saturatesAt} />
            </Cell>
          </tr>
        ))}
      </ScrollTable>
      {more}
    </div>
  );
}
