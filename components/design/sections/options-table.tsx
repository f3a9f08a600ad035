import { Check } from "lucide-react";
import type { Decision } from "@/lib/design/schema";
import { Reference } from "../anchor";

type DecisionOption = NonNullable<Decision["options"]>[number];

const cell = "border-b py-2 pr-4 text-left align-top";

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

interface OptionRowProps {
  option: DecisionOption;
  drivers: readonly string[];
  isChosen: boolean;
}

function OptionRow({ option, drivers, isChosen }: OptionRowProps) {
  return (
    <tr>
      <th scope="row" className={`${cell} font-medium`}>
        {option.name}
        {isChosen && (
          <span className="text-success flex items-center gap-1 text-xs font-normal">
            <Check aria-hidden className="size-3.5" />
            chosen
          </span>
        )}
      </th>
      {drivers.map((driver) => (
        <td key={driver} className={`${cell} text-center tabular-nums`}>
          {option.scores?.[driver] ?? "–"}
        </td>
      ))}
      <td className={cell}>
        <Arguments option={option} />
      </td>
    </tr>
  );
}

/** What could have been done instead, scored from 1 to 5 against what drives the decision. */
export function OptionsTable({ decision }: { decision: Decision }) {
  const { options = [], chosen, title } = decision;
  const drivers = [...new Set(options.flatMap(({ scores = {} }) => Object.keys(scores)))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={`Options for: ${title}`} className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="text-soft text-xs">
            <th scope="col" className={`${cell} font-medium`}>
              Option
            </th>
            {drivers.map((driver) => (
              <th key={driver} scope="col" className={`${cell} text-center font-medium`}>
                <Reference id={driver} />
              </th>
            ))}
            <th scope="col" className={`${cell} font-medium`}>
              For and against
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <OptionRow
              key={option.name}
              option={option}
              drivers={drivers}
              isChosen={option.name === chosen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
