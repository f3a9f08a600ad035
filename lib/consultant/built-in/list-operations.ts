import type { Design } from "@/lib/design/schema";
import { listAlerts } from "./list-alerts";
import { assumed } from "./quantity";
import { partsOf, running, watched } from "./watched-parts";

type Operations = Design["operations"];
type Indicator = NonNullable<Operations["indicators"]>[number];
type Parts = Pick<Design, "components" | "channels" | "workflows" | "objectives">;

const objectiveOf = ({ objectives }: Parts, scope: string, isLatency: boolean) => {
  const found = objectives.find(
    (objective) => objective.scope === scope && /latency/i.test(objective.indicator ?? "") === isLatency,
  );
  return found ? { objective: found.id } : {};
};

function workflowIndicators(parts: Parts): Indicator[] {
  return watched(parts).flatMap((workflow): Indicator[] => [
    {
      id: `I-${workflow.id}-errors`.slice(0, 64),
      name: `${workflow.name}: share that fails`,
      kind: "errors",
      appliesTo: partsOf(workflow),
      measured: "Runs that end neither completed nor cleanly taken back, over all runs",
      ...objectiveOf(parts, workflow.id, false),
    },
    {
      id: `I-${workflow.id}-latency`.slice(0, 64),
      name: `${workflow.name}: time to the answer`,
      kind: "latency",
      appliesTo: partsOf(workflow),
      measured: "Histogram where the request enters",
      ...objectiveOf(parts, workflow.id, true),
    },
  ]);
}

function sharedIndicators(parts: Parts): Indicator[] {
  const channels = parts.channels.map(({ id }) => id);
  return [
    {
      id: "I-saturation",
      name: "Utilisation",
      kind: "saturation",
      appliesTo: running(parts),
      measured: "Processor, connections and calls in progress against their limit",
    },
    ...(channels.length > 0
      ? [
          {
            id: "I-age",
            name: "Age of the oldest message and outbox row",
            kind: "freshness" as const,
            appliesTo: channels,
            measured: "Now minus the time of the oldest one that isn't confirmed, for each channel",
          },
        ]
      : []),
  ];
}

/** Indicators, alerts with a runbook, logs, traces and dashboards for what a design holds. Thresholds are assumed. */
export const listOperations = (parts: Parts, thing: string): Operations => ({
  indicators: [...workflowIndicators(parts), ...sharedIndicators(parts)],
  alerts: listAlerts(parts),
  logs: {
    format: "JSON lines",
    retention: assumed(30, "days"),
    correlation: `Trace id and the id of the ${thing}`,
    redaction: "Names, addresses, tokens and payloads are dropped at the logger",
  },
  traces: {
    propagation: "W3C Trace Context through calls and messages",
    sampling: assumed(10, "%"),
    retention: assumed(7, "days"),
    appliesTo: running(parts),
  },
  dashboards: [
    {
      id: "DB-flow",
      name: `From request to result: the ${thing}`,
      shows: ["Rate, errors and duration by step", "Error budget that is left", "Runs by state"],
      audience: "The product team",
    },
    {
      id: "DB-capacity",
      name: "Capacity",
      shows: ["Utilisation against 70 %", "Connections", "Depth and age of channels"],
      audience: "Whoever is on call",
    },
  ],
  onCall:
    "One first and one second responder by rota; every page has a runbook; a page that needed none is taken out.",
});
