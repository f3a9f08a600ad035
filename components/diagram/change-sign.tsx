import { classNames } from "@/components/ui/class-names";
import { changeSigns } from "@/lib/diagram/draw-difference";
import type { PartChange } from "@/lib/diagram/graph";

/** How a change looks: never by its colour alone, a line style and a sign go with it. */
export const changeStyles = {
  added: {
    box: "fill-success-tint stroke-success",
    line: "stroke-success",
    head: "fill-success",
    label: "font-medium text-success",
    frame: "border-success border-solid border-2",
    sign: "border-success bg-success-tint text-success",
    title: "",
    width: 2.5,
    dashes: undefined,
  },
  removed: {
    box: "fill-danger-tint stroke-danger",
    line: "stroke-danger",
    head: "fill-danger",
    label: "font-medium text-danger line-through",
    frame: "border-danger border-dotted border-2",
    sign: "border-danger bg-danger-tint text-danger",
    title: "line-through",
    width: 2,
    dashes: "2 4",
  },
  changed: {
    box: "fill-warning-tint stroke-warning",
    line: "stroke-warning",
    head: "fill-warning",
    label: "font-medium text-warning",
    frame: "border-warning border-dashed border-2",
    sign: "border-warning bg-warning-tint text-warning",
    title: "",
    width: 2,
    dashes: "12 4",
  },
} as const satisfies Record<PartChange, object>;

/** The sign of a change in its colour, for those who see it; who hears the page is told in words. */
export function ChangeSign({ change, className }: { change: PartChange; className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames(
        "flex size-5 items-center justify-center rounded-full border font-mono text-sm leading-none font-semibold",
        changeStyles[change].sign,
        className,
      )}
    >
      {changeSigns[change]}
    </span>
  );
}
