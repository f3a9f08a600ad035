import { findWinner, type OpenDecision } from "./decide";
import { brokerDecision, jobTable } from "./decide-broker";
import { coordinationDecision } from "./decide-coordination";
import { dataDecision } from "./decide-data";
import { outboxDecision } from "./decide-outbox";
import { patternDecisions } from "./decide-patterns";
import { runtimeDecision } from "./decide-runtime";
import { modularMonolith, styleDecision } from "./decide-style";
import { type EventFlow, listEventFlows } from "./event-flows";
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
  isOneCluster: boolean;
  openDecisions: readonly OpenDecision[];
  flows: readonly EventFlow[];
  load: SystemLoad;
}

export function planSystem(understanding: Understanding): SystemPlan {
  const facts = findSystemFacts(understanding);
  const style = styleDecision(facts);
  const isMonolith = findWinner(style).name === modularMonolith;
  const coordination = coordinationDecision(facts);
  const broker = brokerDecision(facts, isMonolith);
  const brokerName = findWinner(broker).name;
  const data = dataDecision(facts, isMonolith);
  const outbox = outboxDecision({
    database: facts.database,
    teamSize: facts.team.value,
    ratePerSecond: facts.peak.value,
  });
  const runtime = runtimeDecision(facts, isMonolith);
  return {
    ...facts,
    isMonolith,
    broker: brokerName === jobTable ? null : brokerName,
    runtime: findWinner(runtime).name,
    hasEngine: coordination ? findWinner(coordination).name.startsWith("Workflow engine") : false,
    isOneCluster: data.options.indexOf(findWinner(data)) === 0,
    flows: listEventFlows(facts),
    load: spreadLoad(facts),
    openDecisions: [
      style,
      ...(coordination ? [coordination] : []),
      broker,
      data,
      outbox,
      runtime,
      ...patternDecisions(understanding, facts.team.value),
    ],
  };
}
