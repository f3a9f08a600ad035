import { Badge } from "@/components/ui/badge";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

const levelTones = { low: "neutral", medium: "warning", high: "danger" } as const;

export function RisksBody({ design: { risks }, names }: SectionBodyProps) {
  return (
    <ItemList label="Register">
      {risks.map(({ id, statement, likelihood, impact, treatment, mitigation, owner, status, affects }) => (
        <Item
          key={id}
          id={id}
          kind="risk"
          title={statement}
          badges={
            <>
              {likelihood && <Badge tone={levelTones[likelihood]}>{likelihood} likelihood</Badge>}
              {impact && <Badge tone={levelTones[impact]}>{impact} impact</Badge>}
            </>
          }
        >
          <FactList>
            <Fact name="Treatment">{phrases(treatment, status)}</Fact>
            <Fact name="Mitigation">{mitigation}</Fact>
            <Fact name="Owner">{owner}</Fact>
            <Fact name="Affects">{referencesTo(affects, names)}</Fact>
          </FactList>
        </Item>
      ))}
    </ItemList>
  );
}
