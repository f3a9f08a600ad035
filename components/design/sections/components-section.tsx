import { Badge } from "@/components/ui/badge";
import type { Component } from "@/lib/design/schema";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import type { SectionBodyProps } from "../section";
import { ComponentRuntime } from "./component-runtime";
import { ComponentStorage } from "./component-storage";

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

function ComponentBadges({ component: { status, exposure, kind } }: { component: Component }) {
  return (
    <>
      {status && status !== "planned" && <Badge tone="warning">{status}</Badge>}
      {exposure === "internet" && <Badge tone="accent">internet</Badge>}
      <Badge>{kind}</Badge>
    </>
  );
}

function ComponentItem({ component, names }: { component: Component; names: Names }) {
  const { id, name, kind, responsibility, technology, owner, exposure, state, parent } = component;
  return (
    <Item id={id} kind={kind} title={name} badges={<ComponentBadges component={component} />}>
      {responsibility && <p className="text-sm text-pretty">{responsibility}</p>}
      <FactList>
        <Fact name="Technology">{technology && <Technology technology={technology} />}</Fact>
        <Fact name="Part of">{parent && <Reference id={parent}>{names.get(parent)}</Reference>}</Fact>
        <Fact name="Owner">{owner}</Fact>
        <Fact name="State">{state}</Fact>
        <Fact name="Exposure">{exposure && exposure !== "internet" ? exposure : null}</Fact>
        <ComponentRuntime component={component} names={names} />
        <ComponentStorage component={component} />
      </FactList>
    </Item>
  );
}

export function ComponentsBody({ design: { components }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {components.map((component) => (
        <ComponentItem key={component.id} component={component} names={names} />
      ))}
    </ItemList>
  );
}
