import { CodeFrame } from "@/components/markdown/code-frame";
import type { DataSchema } from "@/lib/design/schema";
import type { Names } from "../design-names";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

/** What is long and seldom read lies folded; it opens without a script. */
function Folded({ label, value }: { label: string; value: unknown }) {
  return (
    <details className="text-sm">
      <summary className="text-accent w-fit underline-offset-4 hover:underline">{label}</summary>
      <div className="pt-2">
        <CodeFrame language="json" code={JSON.stringify(value, null, 2)} />
      </div>
    </details>
  );
}

function SchemaItem({ item, names }: { item: DataSchema; names: Names }) {
  const { id, title, description, schema, example, dataAssets } = item;
  return (
    <Item id={id} kind="schema" title={title ?? id}>
      {description && <p className="text-sm text-pretty">{description}</p>}
      <FactList>
        <Fact name="Holds">{referencesTo(dataAssets, names)}</Fact>
      </FactList>
      {schema && <Folded label="JSON Schema" value={schema} />}
      {example !== undefined && <Folded label="Example" value={example} />}
    </Item>
  );
}

export function SchemasBody({ design: { schemas }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {schemas.map((item) => (
        <SchemaItem key={item.id} item={item} names={names} />
      ))}
    </ItemList>
  );
}
