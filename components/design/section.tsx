import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  title: string;
  count?: number;
  /** Said once, quietly, when there is nothing to show. */
  missing?: string | undefined;
  children?: ReactNode;
}

export function Section({ id, title, count, missing, children }: SectionProps) {
  const headingId = `section-${id}`;
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-4 border-t py-7 first:border-t-0">
      <h3 id={headingId} className="flex items-baseline gap-2 text-base font-semibold">
        {title}
        {count ? <span className="text-faint text-xs font-normal tabular-nums">{count}</span> : null}
      </h3>
      {missing ? <p className="text-faint text-sm">{missing}</p> : children}
    </section>
  );
}
