import { MoveRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Design, Relation } from "@/lib/design/schema";
import { Reference } from "../anchor";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { QuantityText } from "../quantity";
import { Section } from "../section";

function retryText({ max, backoff, jitter }: NonNullable<Relation["retry"]>): string {
  if (max === 0) return "never";
  const rest = [
    backoff && backoff !== "none" && `${backoff} backoff`,
    jitter && jitter !== "none" && `${jitter} jitter`,
  ].filter(Boolean);
  return [`up to ${max} times`, ...rest].join(", ");
}

function RelationItem({ relation, names }: { relation: Relation; names: ReadonlyMap<string, string> }) {
  const { id, from, to, mode, coupling, protocol, purpose, timeout, retry, fallback } = relation;
  return (
    <Item
      id={id}
      title={
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Reference id={from}>{names.get(from) ?? from}</Reference>
          <MoveRight role="img" aria-label="to" className="text-faint size-4" />
          <Reference id={to}>{names.get(to) ?? to}</Reference>
        </span>
      }
      badges={
        <>
          {mode && <Badge>{mode}</Badge>}
          {coupling && <Badge>{coupling}</Badge>}
        </>
      }
    >
      {purpose && <p className="text-sm text-pretty">{purpose}</p>}
      <FactList>
        <Fact name="Protocol">{protocol}</Fact>
        <Fact name="Timeout">{timeout && <QuantityText quantity={timeout} />}</Fact>
        <Fact name="Retry">{retry && retryText(retry)}</Fact>
        <Fact name="Fallback">{fallback}</Fact>
      </FactList>
    </Item>
  );
}

export function RelationsSection({ design: { components, relations } }: { design: Design }) {
  const names = new Map<string, string>(components.map(({ id, name }) => [id, name]));
  return (
    <Section
      id="relations"
      title="Relations"
      count={relations.length}
      missing={relations.length === 0 ? "Nothing is connected yet." : undefined}
    >
      <ItemList>
        {relations.map((relation) => (
          <RelationItem key={relation.id} relation={relation} names={names} />
        ))}
      </ItemList>
    </Section>
  );
}
