"use client";

import { type ReactNode, type SyntheticEvent, useEffect, useId, useState } from "react";
import { type Preview, readPreview } from "./read-preview";

interface ReferencePreviewsProps {
  children: ReactNode;
}

const linkOf = ({ target }: SyntheticEvent) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>("a[href^='#design-']") : null;

/** Below the link where there is room, else above it; never past the edge of the window. */
function placeBeside({ link }: Preview) {
  const { left, top, bottom } = link.getBoundingClientRect();
  const width = Math.min(320, window.innerWidth - 16);
  const fitsBelow = bottom + 140 < window.innerHeight;
  return {
    width,
    left: Math.max(8, Math.min(left, window.innerWidth - width - 8)),
    ...(fitsBelow ? { top: bottom } : { bottom: window.innerHeight - top }),
  };
}

/** A shown preview describes its link, and goes when the page moves or Escape is pressed. */
function useShownPreview(preview: Preview | null, id: string, hide: () => void) {
  useEffect(() => {
    if (!preview) return;
    const { link } = preview;
    const hideOnEscape = ({ key }: KeyboardEvent) => key === "Escape" && hide();
    link.setAttribute("aria-describedby", id);
    document.addEventListener("scroll", hide, { capture: true, passive: true });
    document.addEventListener("keydown", hideOnEscape);
    return () => {
      link.removeAttribute("aria-describedby");
      document.removeEventListener("scroll", hide, { capture: true });
      document.removeEventListener("keydown", hideOnEscape);
    };
  }, [preview, id, hide]);
}

/**
 * Shows what a reference leads to while it is pointed at or focused: one listener for all links of a document,
 * which reads the item where it stands.
 */
export function ReferencePreviews({ children }: ReferencePreviewsProps) {
  const id = useId();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [hide] = useState(() => () => setPreview(null));
  useShownPreview(preview, id, hide);
  const show = (event: SyntheticEvent) => {
    const link = linkOf(event);
    if (link) setPreview((shown) => (shown?.link === link ? shown : readPreview(link)));
    else if (!(event.target instanceof Element && event.target.closest("[role=tooltip]"))) hide();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by it; one listener hears of all the links inside, of which a design has thousands
    <div onMouseOver={show} onFocus={show} onMouseLeave={hide} onBlur={hide}>
      {children}
      {preview && (
        <div
          role="tooltip"
          id={id}
          style={placeBeside(preview)}
          className="bg-raised shadow-floating animate-rise fixed z-30 flex flex-col gap-1 rounded-lg border px-3 py-2 text-sm"
        >
          <span className="text-soft text-xs">{preview.kind}</span>
          <span className="font-medium">{preview.title}</span>
          {preview.line && <span className="text-soft line-clamp-3">{preview.line}</span>}
        </div>
      )}
    </div>
  );
}
