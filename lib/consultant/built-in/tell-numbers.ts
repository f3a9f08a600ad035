import type { Design } from "@/lib/design/schema";
import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { digestNumbers } from "@/lib/numbers/digest";
import { listNumbers } from "./describe-effect";
import { bullets, markdownTable } from "./markdown-table";
import { estimateBill } from "./price-design";

const mostRows = 6;

function sayBill(design: Design): string {
  const bill = estimateBill(design);
  if (!bill) return "";
  return `The bill: ${bill.derivation.join("; ")}. Where the design states no unitCost, the price is an assumed order of magnitude of public price lists; put yours on the parts (Model tab, unitCost), and the Numbers tab computes with them.`;
}

/** What the arithmetic says of a design, in a few lines, with where the rest is. */
export function tellNumbers(message: string, design: Design): string {
  const { components, missing } = digestNumbers(computeNumbers(design));
  const rows = components
    .slice(0, mostRows)
    .map(({ id, arrives, busy, saturatesAt }) => [id, arrives, busy, saturatesAt]);
  const table = markdownTable(["Part", "Arrives at the peak", "Busy", "Saturates at"], rows);
  return [
    `Computed from the numbers of the design:\n\n${bullets(listNumbers(design))}`,
    ...(rows.length > 0 ? [table] : []),
    ...(/cost|bill|price/i.test(message) ? [sayBill(design)] : []),
    ...(missing.length > 0
      ? [`What would have to be known for the rest: ${missing.slice(0, 4).join(", ")}.`]
      : []),
    "The Numbers tab shows the arithmetic behind each, and which assumption turns which verdict.",
  ].join("\n\n");
}
