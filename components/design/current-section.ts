import { useEffect, useState } from "react";
import { sectionAnchor } from "./section";

/** The band below the contents' own line in which a section counts as being read. */
const readingBand = "-72px 0px -70% 0px";

/** The section that was scrolled to last, or the first one. */
export function useCurrentSection<Section extends { id: string }>(
  sections: readonly Section[],
): Section | undefined {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const ids = sections.map(({ id }) => id).join(" ");
  useEffect(() => {
    const idOf = new Map(
      ids.split(" ").flatMap((id) => {
        const section = document.getElementById(sectionAnchor(id))?.parentElement;
        return section ? [[section as Element, id] as const] : [];
      }),
    );
    const visible = new Set<Element>();
    const [anySection] = idOf.keys();
    const root = anySection?.closest("[role=tabpanel]") ?? null;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          isIntersecting ? visible.add(target) : visible.delete(target);
        const first = [...idOf].find(([section]) => visible.has(section));
        if (first) setCurrentId(first[1]);
      },
      { root, rootMargin: readingBand },
    );
    for (const section of idOf.keys()) observer.observe(section);
    return () => observer.disconnect();
  }, [ids]);
  return sections.find(({ id }) => id === currentId) ?? sections[0];
}
