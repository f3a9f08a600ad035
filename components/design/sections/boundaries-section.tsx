import { Badge } from "@/components/ui/badge";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

export function BoundariesBody({ design: { boundaries }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {boundaries.map(({ id, name, kind, description, contains }) => (
        <Item key={id} id={id} kind={`${kind} boundary`} title={name ?? id} badges={<Badge>{kind}</Badge>}>
          {description && <p className="text-sm text-pretty">{description}</p>}
          <FactList>
            <Fact name="Contains">{referencesTo(contains, names)}</Fact>
          </FactList>
        </Item>
      ))}
    </ItemList>
  );
}
