import { Button } from "@/components/ui/button";
import { Scroller } from "@/components/ui/scroller";
import { diffDesigns } from "@/lib/design/diff-designs";
import type { ChangeProblem } from "./change-design";
import { DiffView } from "./diff-view";

const shownErrors = 8;

function Refusal({ problem, errors }: ChangeProblem) {
  return (
    <div
      role="alert"
      className="bg-danger-tint text-danger max-h-48 overflow-y-auto rounded-md px-3 py-2 text-sm"
    >
      <p className="font-medium">{problem}</p>
      <ul>
        {errors.slice(0, shownErrors).map((error) => (
          <li key={`${error.path} ${error.problem}`} className="break-words">
            {error.line !== undefined && `Line ${error.line}: `}
            <span className="font-mono text-xs">{error.path}</span> {error.problem}
          </li>
        ))}
      </ul>
      {errors.length > shownErrors && <p>and {errors.length - shownErrors} more</p>}
    </div>
  );
}

interface ChangeAlertProps {
  problem: ChangeProblem | null;
  saveOnTop: () => void;
  takeNewer: () => void;
}

type ConflictProps = Omit<ChangeAlertProps, "problem"> & {
  conflict: NonNullable<ChangeProblem["conflict"]>;
};

/** Someone was first: what they changed, and whether one's own change goes on top or goes away. */
function Conflict({ conflict: { change, newer }, saveOnTop, takeNewer }: ConflictProps) {
  const { base } = change;
  return (
    <section
      aria-label="Conflict"
      className="border-warning/30 bg-warning-tint flex max-h-80 w-full flex-col gap-3 rounded-lg border p-3 text-sm"
    >
      <div role="alert">
        <h3 className="font-semibold">The design is at v{newer.version} meanwhile</h3>
        <p>Your change was made from v{base.version}. This is what has changed since:</p>
      </div>
      <Scroller
        label="What has changed since"
        className="bg-surface min-h-0 overflow-y-auto rounded-md border p-3"
      >
        <DiffView diff={diffDesigns(base.design, newer.design)} />
      </Scroller>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={saveOnTop}>
          Save mine on top of v{newer.version}
        </Button>
        <Button size="sm" onClick={takeNewer}>
          Take v{newer.version}, drop mine
        </Button>
      </div>
    </section>
  );
}

/** What stands in the way of a change, and what can be done about it. */
export function ChangeAlert({ problem, ...decisions }: ChangeAlertProps) {
  if (!problem) return null;
  if (problem.conflict) return <Conflict conflict={problem.conflict} {...decisions} />;
  return <Refusal {...problem} />;
}
