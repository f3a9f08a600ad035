import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Design } from "@/lib/design/schema";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact, FactList, LineList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { measured } from "../quantity";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";

type Operations = Design["operations"];
type Entry<Name extends "indicators" | "alerts" | "dashboards"> = NonNullable<Operations[Name]>[number];

const severityTones = { page: "danger", ticket: "warning", notice: "neutral" } as const;

function IndicatorItem({ indicator, names }: { indicator: Entry<"indicators">; names: Names }) {
  const { id, name, kind, appliesTo, measured: how, objective } = indicator;
  return (
    <Item id={id} list="indicators" kind="indicator" title={name} badges={kind && <Badge>{kind}</Badge>}>
      <FactList>
        <Fact name="Measured">{how}</Fact>
        <Fact name="Of">{referencesTo(appliesTo, names)}</Fact>
        <Fact name="Objective">{objective && <Reference id={objective} />}</Fact>
      </FactList>
    </Item>
  );
}

function AlertItem({ alert, names }: { alert: Entry<"alerts">; names: Names }) {
  const { id, signal, condition, severity, appliesTo, runbook } = alert;
  return (
    <Item
      id={id}
      list="alerts"
      kind="alert"
      title={signal}
      badges={severity && <Badge tone={severityTones[severity]}>{severity}</Badge>}
    >
      <FactList>
        <Fact name="When">{condition}</Fact>
        <Fact name="Of">{referencesTo(appliesTo, names)}</Fact>
        <Fact name="Runbook">{runbook}</Fact>
      </FactList>
    </Item>
  );
}

function DashboardItem({ dashboard: { id, name, shows, audience } }: { dashboard: Entry<"dashboards"> }) {
  return (
    <Item id={id} list="dashboards" kind="dashboard" title={name}>
      <FactList>
        <Fact name="For">{audience}</Fact>
        <Fact name="Shows">{shows?.length ? <LineList lines={shows} /> : null}</Fact>
      </FactList>
    </Item>
  );
}

function describeLogs({ logs }: Operations): ReactNode {
  if (!logs) return null;
  const { format, retention, correlation, redaction } = logs;
  return phrases(
    format,
    measured(retention, "kept"),
    correlation && `correlated by ${correlation}`,
    redaction && `redaction: ${redaction}`,
  );
}

function describeTraces({ traces }: Operations, names: Names): ReactNode {
  if (!traces) return null;
  const { propagation, sampling, retention, appliesTo } = traces;
  const traced = referencesTo(appliesTo, names);
  return phrases(
    propagation,
    measured(sampling, "sampled"),
    measured(retention, "kept"),
    traced && <>of {traced}</>,
  );
}

export function OperationBody({ design: { operations }, names }: SectionBodyProps) {
  const { indicators = [], alerts = [], dashboards = [], onCall } = operations;
  return (
    <>
      <FactList>
        <Fact name="On call">{onCall}</Fact>
        <Fact name="Logs">{describeLogs(operations)}</Fact>
        <Fact name="Traces">{describeTraces(operations, names)}</Fact>
      </FactList>
      {indicators.length > 0 && (
        <ItemList label="Indicators">
          {indicators.map((indicator) => (
            <IndicatorItem key={indicator.id} indicator={indicator} names={names} />
          ))}
        </ItemList>
      )}
      {alerts.length > 0 && (
        <ItemList label="Alerts">
          {alerts.map((alert) => (
            <AlertItem key={alert.id} alert={alert} names={names} />
          ))}
        </ItemList>
      )}
      {dashboards.length > 0 && (
        <ItemList label="Dashboards">
          {dashboards.map((dashboard) => (
            <DashboardItem key={dashboard.id} dashboard={dashboard} />
          ))}
        </ItemList>
      )}
    </>
  );
}
