import { Badge } from "@/components/ui/badge";
import type { Design } from "@/lib/design/schema";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { Section } from "../section";

export function AssumptionsSection({ design: { assumptions } }: { design: Design }) {
  return (
    <Section
      id="assumptions"
      title="Assumptions"
      count={assumptions.length}
      missing={assumptions.length === 0 ? "No assumption is recorded." : undefined}
    >
      <ItemList>
        {assumptions.map(({ id, statement, effectIfWrong, confidence }) => (
          <Item
            key={id}
            id={id}
            title={statement}
            badges={
              confidence && (
                <Badge tone={confidence === "low" ? "warning" : "neutral"}>{confidence} confidence</Badge>
              )
            }
          >
            <FactList>
              <Fact name="If wrong">{effectIfWrong}</Fact>
            </FactList>
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}
