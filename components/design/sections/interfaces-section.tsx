import { Badge } from "@/components/ui/badge";
import type { Interface } from "@/lib/design/schema";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import type { SectionBodyProps } from "../section";
import { OperationsTable } from "./operations-table";

function InterfaceItem({ item, names }: { item: Interface; names: Names }) {
  const { id, name, component, style, version, compatibility, description, operations } = item;
  return (
    <Item
      id={id}
      kind={`${style} interface`}
      title={name ?? id}
      badges={
        <>
          {version && <Badge>{version}</Badge>}
          <Badge>{style}</Badge>
        </>
      }
    >
      {description && <p className="text-sm text-pretty">{description}</p>}
      <FactList>
        <Fact name="Offered by">
          {component && <Reference id={component}>{names.get(component)}</Reference>}
        </Fact>
        <Fact name="Compatibility">{compatibility}</Fact>
      </FactList>
      {operations && operations.length > 0 && (
        <OperationsTable
          owner={id}
          label={`Operations of ${name ?? id}`}
          operations={operations}
          names={names}
        />
      )}
    </Item>
  );
}

export function InterfacesBody({ design: { interfaces }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {interfaces.map((item) => (
        <InterfaceItem key={item.id} item={item} names={names} />
      ))}
    </ItemList>
  );
}
