import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

/** What a large design shows of a table at a time: thousands of cells, each with a button, would stop the page. */
const mostCells = 600;
const mostRows = 25;

/** The first rows of a table of so many columns, and a button for more of them where there are more. */
export function useFirstRows<Row>(
  rows: readonly Row[],
  columns = 6,
): { first: readonly Row[]; more: ReactNode } {
  const step = Math.max(1, Math.min(mostRows, Math.floor(mostCells / columns)));
  const [steps, setSteps] = useState(1);
  const rest = rows.length - steps * step;
  const more = rest > 0 && (
    <Button size="sm" className="self-start" onClick={() => setSteps(steps + 1)}>
      {rest > step ? `Show ${step} more of ${rest}` : `Show ${rest} more`}
    </Button>
  );
  return { first: rows.slice(0, steps * step), more };
}
