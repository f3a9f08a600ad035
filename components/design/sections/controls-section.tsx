import { Badge } from "@/components/ui/badge";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

const statusTones = { planned: "neutral", implemented: "accent", verified: "success" } as const;

export function ControlsBody({ design: { controls }, names }: SectionBodyProps) {
  return (
    <ItemList label="Controls">
      {controls.map(({ id, title, framework, clause, appliesTo, how, evidence, status }) => (
        <Item
          key={id}
          id={id}
          kind="control"
          title={title ?? `${framework} ${clause ?? ""}`}
          badges={status && <Badge tone={statusTones[status]}>{status}</Badge>}
        >
          <FactList>
            <Fact name="Meets">{phrases(framework, clause)}</Fact>
            <Fact name="How">{how}</Fact>
            <Fact name="Applies to">{referencesTo(appliesTo, names)}</Fact>
            <Fact name="Evidence">{evidence}</Fact>
          </FactList>
        </Item>
      ))}
    </ItemList>
  );
}
