import type { ReactNode } from "react";
import type { Design } from "@/lib/design/schema";
import type { Names } from "./design-names";
import { EditableSection, type SectionSource } from "./edit/editable-section";

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
  source?: SectionSource | undefined;
  children?: ReactNode;
}

export function Section({ id, title, count, source, children }: SectionProps) {
  const headingId = sectionAnchor(id);
  const heading = (
    <h3 id={headingId} className="flex scroll-mt-16 items-baseline gap-2 text-base font-semibold">
      {title}
      {count ? <span className="text-faint text-xs font-normal tabular-nums">{count}</span> : null}
    </h3>
  );
  return (
    <section
      aria-labelledby={headingId}
      className="flex flex-col gap-4 border-t py-7 first-of-type:border-t-0"
    >
      {source ? (
        <EditableSection title={title} source={source} heading={heading}>
          {children}
        </EditableSection>
      ) : (
        <>
          {heading}
          {children}
        </>
      )}
    </section>
  );
}
