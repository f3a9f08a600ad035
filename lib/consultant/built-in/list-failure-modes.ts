import type { Component, Design } from "@/lib/design/schema";
import { assumed } from "./quantity";
import { findOwner } from "./relation-ends";

type FailureMode = Design["failureModes"][number];
type Kind = Component["kind"];
type Text = Pick<FailureMode, "mode" | "detection" | "mitigation" | "recovery" | "likelihood">;

type Parts = Pick<Design, "components" | "relations" | "interfaces" | "channels">;

const rare = { frequency: assumed(1, "/year") } as const;

const byKind: Partial<Record<Kind, Text>> = {
  database: {
    mode: "crash",
    likelihood: "low",
    detection: "Connection errors and the event of the fail-over",
    mitigation:
      "The standby in another zone takes over within a minute (assumed); pools reconnect with jitter; callers repeat with the same key",
    recovery: "data-plane",
  },
  "object-store": {
    mode: "crash",
    likelihood: "low",
    detection: "Error rate of reads and writes",
    mitigation: "What is shown goes on from caches; uploads wait on the device and are sent again",
    recovery: "automatic",
  },
  search: {
    mode: "corrupt",
    likelihood: "low",
    detection: "Lag against the source, and a nightly comparison of counts",
    mitigation: "A second index is built from the source, then switched to",
    recovery: "automatic",
  },
  broker: {
    mode: "partition",
    likelihood: "low",
    detection: "Age of the oldest outbox row",
    mitigation: "Rows wait in the outbox and are sent in order when it is back; no request fails",
    recovery: "automatic",
  },
  gateway: {
    mode: "overload",
    likelihood: "medium",
    detection: "Utilisation above 70 % and the rate of 429 answers",
    mitigation:
      "Scales out; above 90 % it sheds what can wait (search, reports) with 429 and Retry-After before the critical workflow suffers",
    recovery: "automatic",
  },
  identity: {
    mode: "dependency",
    likelihood: "low",
    detection: "A synthetic sign-in every minute",
    mitigation: "Valid tokens go on; keys come from the cache for a day; new sign-ins see a message",
    recovery: "automatic",
  },
  "workflow-engine": {
    mode: "crash",
    likelihood: "low",
    detection: "Runs without progress, and its own health",
    mitigation: "Runs stand still and go on from their history when it is back; new ones wait in the outbox",
    recovery: "automatic",
  },
  worker: {
    mode: "slow",
    likelihood: "medium",
    detection: "Age of the oldest message or job",
    mitigation: "Scales out up to the number of ordering keys; the poisonous message becomes a dead letter",
    recovery: "automatic",
  },
  "secret-store": {
    mode: "crash",
    likelihood: "low",
    detection: "Failed fetches at start",
    mitigation: "Running parts go on with what they hold; new replicas wait",
    recovery: "automatic",
  },
  "artifact-store": {
    mode: "crash",
    likelihood: "low",
    detection: "A health check every minute",
    mitigation: "The platform keeps the last artifacts and a copy of the previous one, so a way back stays",
    recovery: "automatic",
  },
};

const shorten = (id: string) => `F-${id}`.slice(0, 64);

const ofComponent = ({ id, kind }: Component): FailureMode[] => {
  const text = byKind[kind];
  return text ? [{ id: shorten(id), target: id, ...text, ...rare, duration: assumed(5, "min") }] : [];
};

/** An outside system that is down or slow: what each relation to it falls back to. */
const ofOutside = ({ components, relations, ...design }: Parts): FailureMode[] =>
  components.flatMap(({ id, kind, name }): FailureMode[] => {
    const reaching = relations.find(({ to }) => findOwner(to, design) === id);
    if (kind !== "external" || !reaching?.fallback) return [];
    return [
      {
        id: shorten(id),
        target: id,
        mode: "dependency",
        likelihood: "medium",
        frequency: assumed(4, "/year"),
        duration: assumed(30, "min"),
        detection: `Error rate and latency of the calls to ${name.toLowerCase()}; the circuit is open`,
        mitigation: reaching.fallback,
        recovery: "automatic",
      },
    ];
  });

const ofWorkflows = ({ workflows }: Pick<Design, "workflows">): FailureMode[] =>
  workflows
    .filter(({ criticality }) => criticality === "critical")
    .map(({ id, whenStuck }) => ({
      id: shorten(id),
      target: id,
      mode: "crash" as const,
      likelihood: "medium" as const,
      detection: "Age of the oldest unfinished run",
      mitigation: `Another replica resumes from the stored state. ${whenStuck ?? ""}`.trim(),
      recovery: "automatic" as const,
    }));

const ofRelease = ({ workflows }: Pick<Design, "workflows">): FailureMode[] =>
  workflows
    .filter(({ criticality }) => criticality === "critical")
    .slice(0, 1)
    .map(({ id }) => ({
      id: "F-bad-release",
      target: id,
      mode: "bad-release" as const,
      likelihood: "medium" as const,
      detection: "Error rate and latency of the new version against the old one's",
      mitigation: "The release goes back by itself; the schema stays readable for both versions",
      recovery: "automatic" as const,
    }));

const ofZone = ({ boundaries }: Pick<Design, "boundaries">): FailureMode[] =>
  boundaries
    .filter(({ id }) => id === "B-work")
    .map(({ id }) => ({
      id: "F-zone",
      target: id,
      mode: "zone" as const,
      likelihood: "low" as const,
      detection: "Health checks of half the replicas fail",
      mitigation: "Two zones at least; the other bears the peak with reduced service; stores fail over",
      recovery: "data-plane" as const,
    }));

/** What can fail, how it is noticed and what happens then; the effect on workflows is derived from the model. */
export const listFailureModes = (design: Parts & Pick<Design, "workflows" | "boundaries">): FailureMode[] => [
  ...ofOutside(design),
  ...design.components.filter(({ kind }) => kind !== "external").flatMap(ofComponent),
  ...ofWorkflows(design),
  ...ofRelease(design),
  ...ofZone(design),
];
