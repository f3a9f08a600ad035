import { CodeFrame } from "@/components/markdown/code-frame";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

export function ExamplesBody({ design: { examples }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {examples.map(({ id, title, language, code, about, note }) => (
        <Item key={id} id={id} kind="example" title={title}>
          {note && <p className="text-sm text-pretty">{note}</p>}
          <FactList>
            <Fact name="About">{referencesTo(about, names)}</Fact>
          </FactList>
          <CodeFrame language={language ?? "text"} code={code} />
        </Item>
      ))}
    </ItemList>
  );
}
