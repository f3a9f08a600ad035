import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

/** What a large design shows of a table at a time: hundreds of rows, each full of buttons, would stop the page. */
const step = 25;

/** The first rows, and a button for more of them where there are more. */
export function useFirstRows<Row>(rows: readonly Row[]): { first: readonly Row[]; more: ReactNode } {
  const [count, setCount] = useState(step);
  const rest = rows.length - count;
  const more = rest > 0 && (
    <Button size="sm" className="self-start" onClick={() => setCount(count + step)}>
      Show {Math.min(step, rest)} more of {rest}
    </Button>
  );
  return { first: rows.slice(0, count), more };
}
