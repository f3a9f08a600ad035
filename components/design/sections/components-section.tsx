import { Badge } from "@/components/ui/badge";
import type { Component, Design } from "@/lib/design/schema";
import { Reference } from "../anchor";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { Section } from "../section";

function Technology({ technology }: { technology: NonNullable<Component["technology"]> }) {
  const { name, why, alternatives = [] } = technology;
  return (
    <>
      <span className="font-medium">{name}</span>
      {why && <span className="text-soft"> – {why}</span>}
      {alternatives.length > 0 && (
        <span className="text-soft block">Not chosen: {alternatives.join(", ")}</span>
      )}
    </>
  );
}

interface ComponentItemProps {
  component: Component;
  parentName: string | undefined;
}

function ComponentItem({ component, parentName }: ComponentItemProps) {
  const { id, name, kind, status, responsibility, technology, owner, exposure, state, parent } = component;
  return (
    <Item
      id={id}
      title={name}
      badges={
        <>
          {status === "existing" && <Badge tone="warning">existing</Badge>}
          {exposure === "internet" && <Badge tone="accent">internet</Badge>}
          <Badge>{kind}</Badge>
        </>
      }
    >
      {responsibility && <p className="text-sm text-pretty">{responsibility}</p>}
      <FactList>
        <Fact name="Technology">{technology && <Technology technology={technology} />}</Fact>
        <Fact name="Part of">{parent && <Reference id={parent}>{parentName ?? parent}</Reference>}</Fact>
        <Fact name="Owner">{owner}</Fact>
        <Fact name="State">{state}</Fact>
        <Fact name="Exposure">{exposure && exposure !== "internet" ? exposure : null}</Fact>
      </FactList>
    </Item>
  );
}

export function ComponentsSection({ design: { components } }: { design: Design }) {
  const names = new Map<string, string>(components.map(({ id, name }) => [id, name]));
  return (
    <Section
      id="components"
      title="Components"
      count={components.length}
      missing={components.length === 0 ? "No component is designed yet." : undefined}
    >
      <ItemList>
        {components.map((component) => (
          <ComponentItem
            key={component.id}
            component={component}
            parentName={component.parent && names.get(component.parent)}
          />
        ))}
      </ItemList>
    </Section>
  );
}
