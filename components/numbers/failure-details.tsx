import { Workflow as DiagramIcon } from "lucide-react";
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
}

/** Why a failure has its effect, what stands in, and how it is noticed. */
export function FailureDetails({ row, effect, isDrawn, workflows }: FailureDetailsProps) {
  const workflow = workflows.find(({ id }) => id === effect.workflow)?.name ?? effect.workflow;
  const { because, fallbacks, slowerBy, state } = effect;
  return (
    <section
      aria-label={`${row.name}, ${workflow}`}
      aria-live="polite"
      className="bg-surface flex flex-col gap-3 rounded-lg border p-4"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h4 className="text-sm font-semibold">
          {row.name} fails: {workflow} {state === "works" ? "works" : `is ${state}`}
        </h4>
        {isDrawn && <ShowOnDiagram id={row.id} name={row.name} />}
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
    </section>
  );
}
