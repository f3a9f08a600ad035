import { Button } from "@/components/ui/button";
import { diffDesigns } from "@/lib/design/diff-designs";
import type { VersionedDesign } from "./derive-design";
import { DiffView } from "./diff-view";

interface ModelConflictProps {
  base: VersionedDesign;
  newer: VersionedDesign;
  onSaveOnTop: (baseVersion: number) => void;
  onTake: (newer: VersionedDesign) => void;
}

/** Someone was first: what they changed, and whether one's own change goes on top or goes away. */
export function ModelConflict({ base, newer, onSaveOnTop, onTake }: ModelConflictProps) {
  return (
    <section
      aria-labelledby="conflict"
      className="border-warning/30 bg-warning-tint flex max-h-80 flex-col gap-3 rounded-lg border p-3 text-sm"
    >
      <div role="alert">
        <h3 id="conflict" className="font-semibold">
          The design is at v{newer.version} meanwhile
        </h3>
        <p>Your change was made from v{base.version}. This is what has changed since:</p>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="What has changed since"
        className="bg-surface min-h-0 overflow-y-auto rounded-md border p-3"
      >
        <DiffView diff={diffDesigns(base.design, newer.design)} />
      </section>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={() => onSaveOnTop(newer.version)}>
          Save mine on top of v{newer.version}
        </Button>
        <Button size="sm" onClick={() => onTake(newer)}>
          Take v{newer.version}, drop mine
        </Button>
      </div>
    </section>
  );
}
