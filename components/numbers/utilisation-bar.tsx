import { classNames } from "@/components/ui/class-names";

/** From here on waits grow fast (the rule of thumb that PER01 checks). */
const tight = 0.7;

const looks = {
  roomy: { bar: "bg-accent", word: "" },
  tight: { bar: "bg-warning", word: "tight" },
  over: { bar: "bg-danger", word: "overloaded" },
} as const;

/** How a utilisation is called. */
export function findLook(value: number): (typeof looks)[keyof typeof looks] {
  if (value >= 1) return looks.over;
  return value >= tight ? looks.tight : looks.roomy;
}

/** A bar as long as the share of time that something is busy; the number beside it says the same. */
export function UtilisationBar({ value }: { value: number }) {
  const width = `${Math.min(1, value) * 100}%`;
  return (
    <span aria-hidden className="bg-sunken relative block h-2 w-full overflow-hidden rounded-full border">
      <span className={classNames("absolute inset-y-0 left-0", findLook(value).bar)} style={{ width }} />
      <span className="bg-edge absolute inset-y-0 w-px" style={{ left: `${tight * 100}%` }} />
    </span>
  );
}
