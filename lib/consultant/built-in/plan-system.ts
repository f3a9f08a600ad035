import { findWinner, type OpenDecision, withWishes } from "./decide";
import { brokerDecision, jobTable } from "./decide-broker";
import { consistencyDecision } from "./decide-consistency";
import { coordinationDecision } from "./decide-coordination";
import { dataDecision } from "./decide-data";
import { deliveryDecision } from "./decide-delivery";
import { messagingDecision } from "./decide-messaging";
import { outboxDecision } from "./decide-outbox";
import { patternDecisions } from "./decide-patterns";
import { regionsDecision, regionsOf } from "./decide-regions";
import { runtimeDecision } from "./decide-runtime";
import { storeDecision } from "./decide-store";
import { modularMonolith, styleDecision } from "./decide-style";
import { type EventFlow, listEventFlows } from "./event-flows";
import { findCatalogued } from "./known-names";
import { type Strategy, strategyOf } from "./release-options";
import { findSystemFacts, type SystemFacts } from "./system-facts";
import { type SystemLoad, spreadLoad } from "./system-load";
import type { Understanding } from "./understanding";

/** The facts about a system and what was decided on them: everything its parts are derived from. */
export interface SystemPlan extends SystemFacts {
  isMonolith: boolean;
  /** Null when deferred work lies in a table of the database. */
  broker: string | null;
  runtime: string;
  hasEngine: boolean;
  /** The product of the workflow engine, where there is one. */
  engine: string;
  isOneCluster: boolean;
  /** Where production runs. */
  regions: readonly string[];
  strategy: Strategy;
  openDecisions: readonly OpenDecision[];
  flows: readonly EventFlow[];
  load: SystemLoad;
}

export function planSystem(understanding: Understanding): SystemPlan {
  const known = findSystemFacts(understanding);
  const { wishes } = understanding.facts;
  const wished = (open: OpenDecision) => withWishes(open, wishes);
  const store = wished(storeDecision(known));
  const facts = { ...known, database: findWinner(store).name };
  const style = wished(styleDecision(facts));
  const isMonolith = findWinner(style).name === modularMonolith;
  const openCoordination = coordinationDecision(facts);
  const coordination = openCoordination && wished(openCoordination);
  const broker = wished(brokerDecision(facts, isMonolith));
  const brokerName = findWinner(broker).name;
  const data = withWishes(
    dataDecision(facts, isMonolith),
    wishes.filter(({ want }) => !findCatalogued(want)),
  );
  const { database, team, peak } = facts;
  const outbox = wished(outboxDecision({ database, teamSize: team.value, ratePerSecond: peak.value }));
  const runtime = wished(runtimeDecision(facts, isMonolith));
  const regions = wished(regionsDecision(facts));
  const delivery = wished(deliveryDecision(facts));
  const flows = listEventFlows(facts);
  return {
    ...facts,
    isMonolith,
    broker: brokerName === jobTable ? null : brokerName,
    runtime: findWinner(runtime).name,
    hasEngine: coordination ? findWinner(coordination).name.startsWith("Workflow engine") : false,
    engine: /^Workflow engine \((.+)\)$/.exec(coordination ? findWinner(coordination).name : "")?.[1] ?? "",
    isOneCluster: data.options.indexOf(findWinner(data)) === 0,
    regions: regionsOf(findWinner(regions).name),
    strategy: strategyOf(findWinner(delivery).name),
    flows,
    load: spreadLoad(facts),
    openDecisions: [
      style,
      ...(coordination ? [coordination] : []),
      ...[consistencyDecision(facts) ?? [], messagingDecision(facts, flows)].flat().map(wished),
      broker,
      store,
      data,
      outbox,
      runtime,
      regions,
      delivery,
      ...patternDecisions(understanding, facts.team.value).map(wished),
    ],
  };
}
