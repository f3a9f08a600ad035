import { Reference } from "../anchor";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import type { SectionBodyProps } from "../section";

export function WaiversBody({ design: { waivers }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {waivers.map(({ id, check, target, reason, by, until }) => (
        <Item key={id} id={id} kind="waiver" title={check}>
          <p className="text-sm text-pretty">{reason}</p>
          <FactList>
            <Fact name="Of">{target && <Reference id={target}>{names.get(target)}</Reference>}</Fact>
            <Fact name="Borne">{phrases(by && `by ${by}`, until && `until ${until}`)}</Fact>
          </FactList>
        </Item>
      ))}
    </ItemList>
  );
}
