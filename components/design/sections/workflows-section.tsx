import { Badge, type Tone } from "@/components/ui/badge";
import type { Workflow } from "@/lib/design/schema";
import { isSaga } from "@/lib/saga/build-machine";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { measured, QuantityFact } from "../quantity";
import { SagaVerdict, SagaVerdicts } from "../saga-verdicts";
import type { SectionBodyProps } from "../section";
import { StepList } from "./step-list";

const criticalityTones: Record<NonNullable<Workflow["criticality"]>, Tone> = {
  low: "neutral",
  medium: "neutral",
  high: "warning",
  critical: "danger",
};

const nameCriticality = (level: string) => (level === "critical" ? level : `${level} criticality`);

function describeObjective({ objective }: Workflow) {
  if (!objective) return null;
  const { availability, latency } = objective;
  return phrases(
    measured(availability, "available"),
    latency && (
      <>
        p{latency.percentile} within <span className="tabular-nums">{latency.ms}</span> ms
        <span className="text-faint ml-1.5 text-xs">{latency.basis}</span>
      </>
    ),
  );
}

function WorkflowFacts({ workflow, names }: { workflow: Workflow; names: Names }) {
  const { trigger, requirement, arrivals, coordination, coordinator, deadline, whenStuck } = workflow;
  return (
    <FactList>
      <Fact name="Trigger">{trigger}</Fact>
      <Fact name="Serves">{requirement && <Reference id={requirement} />}</Fact>
      <Fact name="Coordination">
        {phrases(
          coordination,
          coordinator && (
            <>
              by <Reference id={coordinator}>{names.get(coordinator)}</Reference>
            </>
          ),
        )}
      </Fact>
      <Fact name="Arrivals">
        {phrases(
          measured(arrivals?.mean, "mean"),
          measured(arrivals?.peak, "peak"),
          measured(arrivals?.growth, "growth"),
        )}
      </Fact>
      <Fact name="Objective">{describeObjective(workflow)}</Fact>
      <QuantityFact name="Deadline" quantity={deadline} />
      <Fact name="When stuck">{whenStuck}</Fact>
      <SagaVerdict workflow={workflow.id} />
    </FactList>
  );
}

/** The search takes a worker, which nobody needs where no workflow is taken back when it fails. */
export function WorkflowsBody({ design, names }: SectionBodyProps) {
  const list = <WorkflowList design={design} names={names} />;
  return design.workflows.some(isSaga) ? <SagaVerdicts design={design}>{list}</SagaVerdicts> : list;
}

function WorkflowList({ design: { workflows }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {workflows.map((workflow) => (
        <Item
          key={workflow.id}
          id={workflow.id}
          kind="workflow"
          title={workflow.name}
          badges={
            workflow.criticality && (
              <Badge tone={criticalityTones[workflow.criticality]}>
                {nameCriticality(workflow.criticality)}
              </Badge>
            )
          }
        >
          {workflow.description && <p className="text-sm text-pretty">{workflow.description}</p>}
          <WorkflowFacts workflow={workflow} names={names} />
          <StepList workflow={workflow} names={names} />
        </Item>
      ))}
    </ItemList>
  );
}
