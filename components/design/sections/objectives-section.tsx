import { Badge } from "@/components/ui/badge";
import { Reference } from "../anchor";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { QuantityFact } from "../quantity";
import type { SectionBodyProps } from "../section";
import { ComputedScaling } from "./computed-scaling";

function Objectives({ design: { objectives }, names }: SectionBodyProps) {
  return (
    <ItemList label="Objectives">
      {objectives.map(({ id, scope, indicator, target, window, commitment, recoveryTime, recoveryPoint }) => (
        <Item
          key={id}
          id={id}
          kind="objective"
          title={indicator ?? id}
          badges={commitment === "contract" && <Badge tone="accent">contract</Badge>}
        >
          <FactList>
            <Fact name="Of">{scope && <Reference id={scope}>{names.get(scope)}</Reference>}</Fact>
            <QuantityFact name="Target" quantity={target} />
            <QuantityFact name="Over" quantity={window} />
            <QuantityFact name="Recovery time" quantity={recoveryTime} />
            <QuantityFact name="Recovery point" quantity={recoveryPoint} />
          </FactList>
        </Item>
      ))}
    </ItemList>
  );
}

/** What is promised, and what follows from the model for it. */
export function ObjectivesBody(props: SectionBodyProps) {
  return (
    <>
      <Objectives {...props} />
      <ComputedScaling design={props.design} />
    </>
  );
}
