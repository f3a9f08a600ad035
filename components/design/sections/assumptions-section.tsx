import { Badge } from "@/components/ui/badge";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

const statusTones = { open: "neutral", confirmed: "success", refuted: "danger" } as const;

export function AssumptionsBody({ design: { assumptions }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {assumptions.map(({ id, statement, effectIfWrong, confidence, status, affects }) => (
        <Item
          key={id}
          id={id}
          kind="assumption"
          title={statement}
          badges={
            <>
              {confidence && (
                <Badge tone={confidence === "low" ? "warning" : "neutral"}>{confidence} confidence</Badge>
              )}
              {status && status !== "open" && <Badge tone={statusTones[status]}>{status}</Badge>}
            </>
          }
        >
          <FactList>
            <Fact name="If wrong">{effectIfWrong}</Fact>
            <Fact name="Bears on">{referencesTo(affects, names)}</Fact>
          </FactList>
        </Item>
      ))}
    </ItemList>
  );
}
