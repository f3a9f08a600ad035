import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Relation } from "@/lib/design/schema";
import { Reference } from "../anchor";
import { describeCaching, describeRetry } from "../describe-policy";
import type { Names } from "../design-names";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { measured, QuantityFact } from "../quantity";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

function describeBreaker(breaker: Relation["circuitBreaker"]): ReactNode {
  if (!breaker) return null;
  const { threshold, window, openFor } = breaker;
  return phrases(measured(threshold, "opens at"), measured(window, "within"), measured(openFor, "for"));
}

function describeProtection({ encrypted, authn, authz, identity }: Relation): ReactNode {
  return phrases(
    encrypted && (encrypted === "none" ? "not encrypted" : `encrypted: ${encrypted}`),
    authn && `authentication: ${authn}`,
    authz && `authorization: ${authz}`,
    identity && `identity: ${identity.replaceAll("-", " ")}`,
  );
}

function RelationFacts({ relation, names }: { relation: Relation; names: Names }) {
  const { protocol, access, carries, callsPerRequest, fanOut, timeout, retry } = relation;
  const { idempotency, circuitBreaker, bulkhead, fallback, cache } = relation;
  return (
    <FactList>
      <Fact name="Protocol">{phrases(protocol, access)}</Fact>
      <Fact name="Carries">{referencesTo(carries, names)}</Fact>
      <Fact name="Protection">{describeProtection(relation)}</Fact>
      <Fact name="Load">
        {phrases(measured(callsPerRequest, "", "for each request"), measured(fanOut, "fans out to"))}
      </Fact>
      <QuantityFact name="Timeout" quantity={timeout} />
      <Fact name="Retry">{describeRetry(retry)}</Fact>
      <Fact name="Idempotency">{idempotency}</Fact>
      <Fact name="Circuit breaker">{describeBreaker(circuitBreaker)}</Fact>
      <Fact name="Bulkhead">
        {bulkhead &&
          phrases(
            `${bulkhead.maxConcurrent} at once`,
            bulkhead.queue !== undefined && `${bulkhead.queue} wait`,
          )}
      </Fact>
      <Fact name="Cache">{describeCaching(cache)}</Fact>
      <Fact name="Fallback">{fallback}</Fact>
    </FactList>
  );
}

function RelationItem({ relation, names }: { relation: Relation; names: Names }) {
  const { id, from, to, mode, coupling, purpose } = relation;
  return (
    <Item
      id={id}
      kind={mode ? `${mode} relation` : "relation"}
      title={
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Reference id={from}>{names.get(from) ?? from}</Reference>
          <span className="text-faint"> → </span>
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
      <RelationFacts relation={relation} names={names} />
    </Item>
  );
}

export function RelationsBody({ design: { relations }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {relations.map((relation) => (
        <RelationItem key={relation.id} relation={relation} names={names} />
      ))}
    </ItemList>
  );
}
