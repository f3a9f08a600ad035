import { Badge } from "@/components/ui/badge";
import { Reference } from "../anchor";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { measured } from "../quantity";
import type { SectionBodyProps } from "../section";

export function FailuresBody({ design: { failureModes }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {failureModes.map(
        ({ id, target, mode, likelihood, frequency, duration, detection, mitigation, recovery }) => (
          <Item
            key={id}
            id={id}
            kind="failure mode"
            title={
              <>
                <Reference id={target}>{names.get(target) ?? target}</Reference>: {mode.replaceAll("-", " ")}
              </>
            }
            badges={likelihood && <Badge>{likelihood} likelihood</Badge>}
          >
            <FactList>
              <Fact name="How often">{phrases(measured(frequency), measured(duration, "for"))}</Fact>
              <Fact name="Noticed by">{detection}</Fact>
              <Fact name="Mitigation">{mitigation}</Fact>
              <Fact name="Recovery">{recovery?.replaceAll("-", " ")}</Fact>
            </FactList>
          </Item>
        ),
      )}
    </ItemList>
  );
}
