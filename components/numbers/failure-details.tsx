import { Workflow as DiagramIcon, X } from "lucide-react";
import { Reference } from "@/components/design/anchor";
import { useDesignTabs } from "@/components/design/design-tabs";
import { Fact, FactList } from "@/components/design/fact";
import { Button } from "@/components/ui/button";
import type { FailureEffect } from "@/lib/numbers/failure/failure-effect";
import type { FailureRow } from "@/lib/numbers/failure/failure-matrix";
import { FigureValue } from "./derivation";

function ShowOnDiagram({ id, name }: { id: string; name: string }) {
  const tabs = useDesignTabs();
  if (!tabs) return null;
  return (
    <Button
      size="sm"
      className="self-start"
      aria-label={`Show ${name} on the diagram`}
      onClick={() => tabs.showItem("diagrams", id)}
    >
      <DiagramIcon aria-hidden className="size-3.5" />
      Show on the diagram
    </Button>
  );
}

interface FailureDetailsProps {
  row: FailureRow;
  effect: FailureEffect;
  /** Whether a diagram shows what fails. */
  isDrawn: boolean;
  workflows: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** Why a failure has its effect, what stands in, and how it is noticed; in view however long the table is. */
export function FailureDetails({ row, effect, isDrawn, workflows, onClose }: FailureDetailsProps) {
  const workflow = workflows.find(({ id }) => id === effect.workflow)?.name ?? effect.workflow;
  const { because, fallbacks, slowerBy, state } = effect;
  return (
    <section
      aria-label={`${row.name}, ${workflow}`}
      aria-live="polite"
      className="bg-raised shadow-floating sticky bottom-3 flex max-h-72 flex-col gap-3 overflow-y-auto overscroll-contain rounded-lg border p-4"
    >
      <header className="flex items-start justify-between gap-2">
        <h4 className="text-sm font-semibold">
          {row.name} fails: {workflow} {state === "works" ? "works" : `is ${state}`}
        </h4>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Close what is told of the failure"
          className="-mt-1.5 -mr-1.5"
          onClick={onClose}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </header>
      <FactList>
        {because.length > 0 && <Fact name="By way of">{because.join(" → ")}</Fact>}
        {fallbacks.length > 0 && <Fact name="Instead">{fallbacks.join(" · ")}</Fact>}
        {slowerBy && (
          <Fact name="Each run takes longer by">
            <FigureValue name={`Delay of ${workflow}`} figure={slowerBy} />
          </Fact>
        )}
        {row.known.map(({ id, detection, mitigation }) => (
          <Fact key={id} name="Known as">
            <Reference id={id} /> {[detection, mitigation].filter(Boolean).join(" ")}
          </Fact>
        ))}
        {row.assumed.length > 0 && <Fact name="Assumed">{row.assumed.join(", ")}</Fact>}
      </FactList>
      {isDrawn && <ShowOnDiagram id={row.id} name={row.name} />}
    </section>
  );
}
