import type { ReactNode } from "react";

interface PartProps {
  id: string;
  title: string;
  about: string;
  children: ReactNode;
}

/** A part of the numbers under its own heading. */
export function Part({ id, title, about, children }: PartProps) {
  const headingId = `numbers-${id}`;
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-4 border-t py-6">
      <header className="flex flex-col gap-1">
        <h3 id={headingId} className="text-base font-semibold">
          {title}
        </h3>
        <p className="text-soft text-sm text-pretty">{about}</p>
      </header>
      {children}
    </section>
  );
}
