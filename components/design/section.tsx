import type { ReactNode } from "react";
import type { Design } from "@/lib/design/schema";
import type { Names } from "./design-names";

/** What the body of a section is drawn from. */
export interface SectionBodyProps {
  design: Design;
  names: Names;
}

export const sectionAnchor = (id: string) => `section-${id}`;

interface SectionProps {
  id: string;
  title: string;
  count?: number | undefined;
  children?: ReactNode;
}

export function Section({ id, title, count, children }: SectionProps) {
  const headingId = sectionAnchor(id);
  return (
    <section
      aria-labelledby={headingId}
      className="flex flex-col gap-4 border-t py-7 first-of-type:border-t-0"
    >
      <h3 id={headingId} className="flex scroll-mt-16 items-baseline gap-2 text-base font-semibold">
        {title}
        {count ? <span className="text-faint text-xs font-normal tabular-nums">{count}</span> : null}
      </h3>
      {children}
    </section>
  );
}
