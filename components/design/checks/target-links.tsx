import { Workflow } from "lucide-react";
import { Reference } from "@/components/design/anchor";
import { useDesignTabs } from "@/components/design/design-tabs";
import { Button } from "@/components/ui/button";

/** What is known of the design's items: what they are called, and whether a diagram shows them. */
export interface ItemIndex {
  nameOf: (id: string) => string;
  anchorIdOf: (id: string) => string | undefined;
  isDrawn: (id: string) => boolean;
}

/** What a finding is about, each with the ways to where the document and the diagrams show it. */
export function TargetLinks({ targets, items }: { targets: readonly string[]; items: ItemIndex }) {
  const tabs = useDesignTabs();
  if (targets.length === 0) return null;
  return (
    <ul aria-label="Concerns" className="text-faint flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
      {targets.map((id) => {
        const anchor = items.anchorIdOf(id);
        const name = items.nameOf(id);
        return (
          <li key={id} className="flex min-w-0 items-center gap-0.5">
            {anchor === undefined ? <span>{name}</span> : <Reference id={anchor}>{name}</Reference>}
            {tabs && items.isDrawn(id) && (
              <Button
                variant="ghost"
                size="icon"
                className="size-6"
                title={`Show ${name} in the diagram`}
                aria-label={`Show ${name} in the diagram`}
                onClick={() => tabs.showItem("diagrams", id)}
              >
                <Workflow aria-hidden className="size-3.5" />
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
