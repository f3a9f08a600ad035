import { Badge } from "@/components/ui/badge";
import type { Step, Workflow } from "@/lib/design/schema";
import { anchorOf, Reference } from "../anchor";
import type { Names } from "../design-names";
import { Editable } from "../edit/editable";
import { phrases } from "../phrases";
import { StepFacts } from "./step-facts";
import { NextSteps } from "./step-transitions";

interface StepProps {
  workflowId: string;
  step: Step;
  /** The step below, to which the way leads without a word. */
  following: Step | undefined;
  names: Names;
}

const stepKinds: Record<Step["kind"], string> = {
  call: "call",
  local: "local",
  choice: "choice",
  parallel: "in parallel",
  loop: "loop",
  wait: "waits",
  human: "by a person",
};

const ends = { completed: "success", failed: "danger", cancelled: "warning" } as const;

function StepBadges({ step: { kind, role, outcome } }: { step: Step }) {
  return (
    <>
      {role && <Badge tone={role === "pivot" ? "accent" : "neutral"}>{role}</Badge>}
      {outcome && <Badge tone={ends[outcome]}>ends {outcome}</Badge>}
      <Badge>{stepKinds[kind]}</Badge>
    </>
  );
}

function StepItem({ workflowId, step, following, names }: StepProps) {
  const { id, name, does, component, relation } = step;
  const address = `${workflowId}/${id}`;
  return (
    <li id={anchorOf(address)} data-kind="step" className="group/editable target-mark scroll-mt-16 pl-1">
      <div className="flex flex-col gap-1">
        <Editable
          address={address}
          title={
            <p data-preview className="min-w-0 text-pretty">
              <span data-preview="title" className="font-medium">
                {name ?? does ?? id}
              </span>{" "}
              <span className="text-faint font-mono text-xs whitespace-nowrap">{id}</span>
            </p>
          }
          badges={<StepBadges step={step} />}
        >
          {name && does && <p className="text-pretty">{does}</p>}
          <p className="text-soft">
            {phrases(
              component && <Reference id={component}>{names.get(component)}</Reference>,
              relation && (
                <>
                  over <Reference id={relation} />
                </>
              ),
            )}
          </p>
          <StepFacts workflowId={workflowId} step={step} names={names} />
          <NextSteps workflowId={workflowId} step={step} following={following} names={names} />
        </Editable>
      </div>
    </li>
  );
}

/** The steps of a workflow in the order in which they are written, each with where it leads. */
export function StepList({
  workflow: { id, name, steps = [] },
  names,
}: {
  workflow: Workflow;
  names: Names;
}) {
  if (steps.length === 0) return null;
  return (
    <ol
      aria-label={`Steps of ${name}`}
      className="marker:text-faint mt-2 ml-2 flex list-decimal flex-col gap-4 border-l pl-8 text-sm marker:tabular-nums"
    >
      {steps.map((step, index) => (
        <StepItem key={step.id} workflowId={id} step={step} following={steps[index + 1]} names={names} />
      ))}
    </ol>
  );
}
