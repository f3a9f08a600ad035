import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { QuantityFact } from "../quantity";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

export function PlanBody({ design: { plan }, names }: SectionBodyProps) {
  return (
    <ItemList label="Milestones">
      {plan.milestones?.map(({ id, title, outcome, depends, delivers, effort }) => (
        <Item key={id} id={id} list="milestones" kind="milestone" title={title}>
          {outcome && <p className="text-sm text-pretty">{outcome}</p>}
          <FactList>
            <Fact name="After">
              {depends &&
                referencesTo(
                  depends.map((milestone) => `milestones/${milestone}`),
                  names,
                )}
            </Fact>
            <Fact name="Delivers">{referencesTo(delivers, names)}</Fact>
            <QuantityFact name="Effort" quantity={effort} />
          </FactList>
        </Item>
      ))}
    </ItemList>
  );
}
