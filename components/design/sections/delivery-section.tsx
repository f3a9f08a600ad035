import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Design } from "@/lib/design/schema";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact, FactList, LineList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { measured, QuantityFact } from "../quantity";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

type Deployment = Design["deployment"];
type Environment = NonNullable<Deployment["environments"]>[number];
type Stage = NonNullable<Deployment["stages"]>[number];

function EnvironmentItem({ environment, names }: { environment: Environment; names: Names }) {
  const { id, name, component, purpose, regions, data } = environment;
  return (
    <Item
      id={id}
      list="environments"
      kind="environment"
      title={name ?? id}
      badges={data && <Badge>{data} data</Badge>}
    >
      {purpose && <p className="text-sm text-pretty">{purpose}</p>}
      <FactList>
        <Fact name="Regions">{regions?.length ? regions.join(", ") : null}</Fact>
        <Fact name="Runs on">
          {component && <Reference id={component}>{names.get(component)}</Reference>}
        </Fact>
      </FactList>
    </Item>
  );
}

function describeGate({ gate }: Stage): ReactNode {
  if (!gate) return null;
  const { kind, condition, approvers } = gate;
  return phrases(kind.replaceAll("-", " "), condition, approvers && `approved by ${approvers}`);
}

function describeRollback({ rollback }: Stage): ReactNode {
  if (!rollback) return null;
  const { how, trigger, time, tested } = rollback;
  return phrases(
    how,
    trigger && `when: ${trigger}`,
    measured(time, "takes"),
    tested && (tested === "never" ? "never tested" : `tested ${tested.replaceAll("-", " ")}`),
  );
}

function StageItem({ stage, names }: { stage: Stage; names: Names }) {
  const { id, name, does, component, environment, after, artifact, tests, duration } = stage;
  const hasArtifact = artifact && artifact !== "none";
  return (
    <Item
      id={id}
      list="stages"
      kind="stage"
      title={name ?? id}
      badges={hasArtifact && <Badge>{artifact} the artifact</Badge>}
    >
      {does && <p className="text-sm text-pretty">{does}</p>}
      <FactList>
        <Fact name="After">
          {after &&
            referencesTo(
              after.map((stage) => `stages/${stage}`),
              names,
            )}
        </Fact>
        <Fact name="Into">
          {environment && (
            <Reference id={`environments/${environment}`}>
              {names.get(`environments/${environment}`) ?? environment}
            </Reference>
          )}
        </Fact>
        <Fact name="Run by">{component && <Reference id={component}>{names.get(component)}</Reference>}</Fact>
        <Fact name="Tests">{tests?.length ? <LineList lines={tests} /> : null}</Fact>
        <Fact name="Gate">{describeGate(stage)}</Fact>
        <Fact name="Rollback">{describeRollback(stage)}</Fact>
        <QuantityFact name="Takes" quantity={duration} />
      </FactList>
    </Item>
  );
}

export function DeliveryBody({ design: { deployment }, names }: SectionBodyProps) {
  const { platform, environments = [], stages = [], strategy, migrations, configuration } = deployment;
  return (
    <>
      <FactList>
        <Fact name="Platform">{platform}</Fact>
        <Fact name="Strategy">{strategy?.replaceAll("-", " ")}</Fact>
        <Fact name="Migrations">{migrations?.replaceAll("-", " ")}</Fact>
        <Fact name="Configuration">{configuration}</Fact>
      </FactList>
      {environments.length > 0 && (
        <ItemList label="Environments">
          {environments.map((environment) => (
            <EnvironmentItem key={environment.id} environment={environment} names={names} />
          ))}
        </ItemList>
      )}
      {stages.length > 0 && (
        <ItemList label="Stages">
          {stages.map((stage) => (
            <StageItem key={stage.id} stage={stage} names={names} />
          ))}
        </ItemList>
      )}
    </>
  );
}
