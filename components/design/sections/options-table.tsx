import { Check } from "lucide-react";
import { tradeOffs } from "@/lib/design/model/decision";
import type { Decision } from "@/lib/design/schema";
import { Reference } from "../anchor";
import { Cell, ColumnHead, RowHead, ScrollTable } from "../scroll-table";

type DecisionOption = NonNullable<Decision["options"]>[number];

function Arguments({ option: { pros = [], cons = [] } }: { option: DecisionOption }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {pros.map((pro) => (
        <li key={pro}>
          <span className="text-success">
            +<span className="sr-only"> for: </span>
          </span>{" "}
          {pro}
        </li>
      ))}
      {cons.map((con) => (
        <li key={con}>
          <span className="text-danger">
            −<span className="sr-only"> against: </span>
          </span>{" "}
          {con}
        </li>
      ))}
    </ul>
  );
}

interface OptionsTableProps {
  decision: Decision;
}

interface OptionRowProps {
  option: DecisionOption;
  drivers: readonly string[];
  isChosen: boolean;
}

function OptionRow({ option, drivers, isChosen }: OptionRowProps) {
  return (
    <tr>
      <RowHead>
        {option.name}
        {isChosen && (
          <span className="text-success flex items-center gap-1 text-xs font-normal">
            <Check aria-hidden className="size-3.5" />
            chosen
          </span>
        )}
      </RowHead>
      {drivers.map((driver) => (
        <Cell key={driver} className="tabular-nums">
          {option.scores?.[driver] ?? "–"}
        </Cell>
      ))}
      <Cell className="min-w-56">
        <Arguments option={option} />
      </Cell>
    </tr>
  );
}

/** What could have been done instead, scored from 1 to 5 against what drives the decision. */
export function OptionsTable({ decision: { options = [], chosen, title, drivers = [] } }: OptionsTableProps) {
  const scored = [...new Set(options.flatMap(({ scores = {} }) => Object.keys(scores)))];
  const isName = (column: string) =>
    tradeOffs.some((tradeOff) => tradeOff === column) && !drivers.includes(column);
  const head = (
    <>
      <ColumnHead>Option</ColumnHead>
      {scored.map((column) => (
        <ColumnHead key={column}>{isName(column) ? column : <Reference id={column} />}</ColumnHead>
      ))}
      <ColumnHead>For and against</ColumnHead>
    </>
  );
  return (
    <ScrollTable label={`Options for: ${title}`} head={head}>
      {options.map((option) => (
        <OptionRow key={option.name} option={option} drivers={scored} isChosen={option.name === chosen} />
      ))}
    </ScrollTable>
  );
}
