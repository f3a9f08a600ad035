import { bullets, markdownTable } from "./markdown-table";
import type { SystemPlan } from "./plan-system";
import { say } from "./system-facts";

/** Who owns which data, and how copies are kept in step. */
export function narrateData({ services, isMonolith }: SystemPlan): string {
  const rows = services.map(({ name, owns, sensitivity, emits }) => [
    name,
    owns,
    sensitivity,
    emits.join(", ") || "none",
  ]);
  return `${markdownTable(["System of record", "Data", "Sensitivity", "Tells others by"], rows)}

${bullets([
  `Nobody reads another ${isMonolith ? "module's schema" : "service's database"}: what is needed is asked for, or kept as a copy that is fed by events.`,
  "Data is validated where it enters (gateway: size and shape; owner: meaning) and again where an event is taken in: unknown fields are ignored, missing ones send the event to the dead-letter queue.",
  "A copy carries the version of its source. An older version never overwrites a newer one, so events may arrive twice or late.",
  "Every night a job compares counts and sums of copies with their source and reports the differences.",
  "Personal data has a retention for each kind, and a deletion that reaches every copy; identifiers in events are opaque.",
])}`;
}

const perReplica = 50;
const target = 0.7;

function replicasFor(rate: number): number {
  return Math.max(2, Math.ceil(rate / (perReplica * target)));
}

const round = (value: number) => Number(value.toPrecision(3)).toLocaleString("en-US");

/** Load, replicas and the first bottleneck, with the arithmetic. */
export function narrateScaling(plan: SystemPlan): string {
  const { peak, services, isMonolith, broker } = plan;
  const share = isMonolith ? 1 : Math.min(1, 2 / services.length);
  const rate = peak.value * share;
  const parts = isMonolith ? ["Application"] : services.map(({ name }) => name);
  const rows = ["Gateway", ...parts].map((name) => {
    const arriving = name === "Gateway" ? peak.value : rate;
    const capacity = name === "Gateway" ? perReplica * 20 : perReplica;
    const replicas =
      name === "Gateway" ? Math.max(2, Math.ceil(arriving / (capacity * target))) : replicasFor(arriving);
    return [
      name,
      round(arriving),
      String(capacity),
      String(replicas),
      `${Math.round((arriving / (replicas * capacity)) * 100)} %`,
    ];
  });
  const third = isMonolith
    ? "every request reaches the application"
    : `a request touches two of ${services.length} services on average`;
  return `Peak: ${say(peak)} requests a second. Assumed: ${third}; one replica with two CPU cores bears ${perReplica} requests a second, a gateway replica ${perReplica * 20}. Replicas = peak ÷ (capacity × ${target}), two at least (computed). Measure a replica's capacity in a load test before you rely on it.

${markdownTable(["Part", "Requests/s at peak (computed)", "Per replica (assumed)", "Replicas (computed)", "Utilisation (computed)"], rows)}

${bullets([
  `**Horizontally**: gateway, ${isMonolith ? "application and workers" : "services and consumers"} keep no state. Scale on utilisation above 70 % and on the age of the oldest ${broker ? "message" : "job"}.`,
  "**Vertically**: the databases, until reads move to replicas and the largest tables are partitioned.",
  `**First bottleneck**: writes to the database. At ${round(peak.value * 0.1)} writes a second (assumed: one request in ten changes something) one primary ${peak.value * 0.1 > 2_000 ? "is too small: partition by the owner's id from the start" : "has room; partition when a load test shows more than 70 % of its capacity"}.`,
  `**Single points of failure**: the database's primary (standby in another zone, fail-over within a minute, assumed)${broker ? `, the broker (three nodes or a managed one)` : ""}, the identity provider (cached keys bridge a day).`,
  "**Load shedding**: when utilisation stays above 90 %, the gateway turns away what can wait (search, reports) with 429 and Retry-After, before the critical workflow suffers.",
])}`;
}
