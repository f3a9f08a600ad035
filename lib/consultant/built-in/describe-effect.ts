import { checkDesign } from "@/lib/checks/check-design";
import type { Design } from "@/lib/design/schema";
import { computeNumbers, type Numbers } from "@/lib/numbers/compute-numbers";
import { writeFigure } from "@/lib/numbers/write-figure";
import { bullets } from "./markdown-table";
import { type Bill, estimateBill } from "./price-design";

/** What a person asks about first of a design's numbers, each in words. */
interface Outline {
  "Runs on": string;
  "Bill a month (assumed prices)": string;
  "First to saturate, scaled out": string;
  "Busiest at the peak, with its least replicas": string;
  "95 of 100 runs end within": string;
  Available: string;
}

const sayBill = (bill: Bill | null) =>
  bill ? `${Math.round(bill.dollars).toLocaleString("en-US")} USD` : "not computable";

const sayInstances = (bill: Bill | null) =>
  bill ? `${bill.instances} replicas and copies of ${bill.parts} parts` : "not computable";

function findBusiest({ components }: Numbers): string {
  const known = components.flatMap(({ id, utilisation }) =>
    utilisation.isKnown ? [{ id, utilisation, value: utilisation.value }] : [],
  );
  const [busiest] = known.toSorted((first, second) => second.value - first.value);
  return busiest ? `${busiest.id}, ${writeFigure(busiest.utilisation)}` : "not computable";
}

/** The workflow that most depends on: the first that is critical, else the first. */
const findMain = ({ workflows }: Design, numbers: Numbers) => {
  const critical = workflows.find(({ criticality }) => criticality === "critical") ?? workflows[0];
  return numbers.workflows.find(({ id }) => id === critical?.id);
};

function outlineNumbers(design: Design): Outline {
  const numbers = computeNumbers(design);
  const { bottleneck } = numbers;
  const bill = estimateBill(design);
  const main = findMain(design, numbers);
  return {
    "Runs on": sayInstances(bill),
    "Bill a month (assumed prices)": sayBill(bill),
    "First to saturate, scaled out": bottleneck
      ? `${bottleneck.component}, at ${writeFigure(bottleneck.at)}`
      : "not computable",
    "Busiest at the peak, with its least replicas": findBusiest(numbers),
    "95 of 100 runs end within": main ? `${writeFigure(main.latency.p95)} (${main.id})` : "not computable",
    Available: main ? `${writeFigure(main.availability.composed)} (${main.id})` : "not computable",
  };
}

const keysOf = (outline: Outline) => Object.keys(outline) as (keyof Outline)[];

/** The main numbers of a design, as lines; what can't be computed is left out. */
export function listNumbers(design: Design): string[] {
  const outline = outlineNumbers(design);
  return keysOf(outline)
    .filter((name) => !outline[name].startsWith("not computable"))
    .map((name) => `${name}: ${outline[name]}`);
}

/** What differs between the main numbers of two designs, as lines. */
export function compareMainNumbers(before: Design, after: Design): string[] {
  const [was, is] = [outlineNumbers(before), outlineNumbers(after)];
  return keysOf(is)
    .filter((name) => was[name] !== is[name])
    .map((name) => `${name}: ${was[name]} → ${is[name]}`);
}

const countErrors = (design: Design) =>
  checkDesign(design).findings.filter(({ severity }) => severity === "error");

/** What a change does to the computed numbers and to what the checks find, for people to read. */
export function describeEffect(before: Design, after: Design): string {
  const lines = compareMainNumbers(before, after);
  const [was, errors] = [countErrors(before).length, countErrors(after)];
  const numbers = lines.length > 0 ? `Computed from the design's numbers:\n\n${bullets(lines)}` : "";
  const found =
    errors.length === 0
      ? "Lintel's checks find no error in it."
      : `Lintel's checks find ${errors.length === 1 ? "one error" : `${errors.length} errors`} (${was} before): ${errors
          .slice(0, 3)
          .map(({ message }) => message)
          .join(" ")}`;
  return [numbers, found].filter(Boolean).join("\n\n");
}
