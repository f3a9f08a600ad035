import { findWinner, type OpenDecision, withWishes } from "./decide";
import { brokerDecision, jobTable } from "./decide-broker";
import { coordinationDecision } from "./decide-coordination";
import { dataDecision } from "./decide-data";
import { deliveryDecision } from "./decide-delivery";
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
  const store = withWishes(storeDecision(known), wishes);
  const facts = { ...known, database: findWinner(store).name };
  const style = withWishes(styleDecision(facts), wishes);
  const isMonolith = findWinner(style).name === modularMonolith;
  const openCoordination = coordinationDecision(facts);
  const coordination = openCoordination && withWishes(openCoordination, wishes);
  const broker = withWishes(brokerDecision(facts, isMonolith), wishes);
  const brokerName = findWinner(broker).name;
  const data = withWishes(
    dataDecision(facts, isMonolith),
    wishes.filter(({ want }) => !findCatalogued(want)),
  );
  const outbox = withWishes(
    outboxDecision({
      database: facts.database,
      teamSize: facts.team.value,
      ratePerSecond: facts.peak.value,
    }),
    wishes,
  );
  const runtime = withWishes(runtimeDecision(facts, isMonolith), wishes);
  const regions = withWishes(regionsDecision(facts), wishes);
  const delivery = withWishes(deliveryDecision(facts), wishes);
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
    flows: listEventFlows(facts),
    load: spreadLoad(facts),
    openDecisions: [
      style,
      ...(coordination ? [coordination] : []),
      broker,
      store,
      data,
      outbox,
      runtime,
      regions,
      delivery,
      ...patternDecisions(understanding, facts.team.value).map((open) => withWishes(open, wishes)),
    ],
  };
}
