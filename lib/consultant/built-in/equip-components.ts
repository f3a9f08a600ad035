import type { Component, Relation } from "@/lib/design/schema";
import { assumed, computed } from "./quantity";
import type { Strategy } from "./release-options";
import { perCopy } from "./system-load";

type Kind = Component["kind"];
type Equipment = Partial<Component>;

export interface Sizing {
  /** The least number of replicas of a part; two where it isn't named. */
  replicas: ReadonlyMap<string, number>;
  /** How running parts are replaced; by a canary where nothing else was decided. */
  strategy?: Strategy | undefined;
  /** Where secrets are kept, when there is such a part. */
  secretStore: string | null;
}

const running = (component: Component, { replicas, strategy }: Sizing, perReplica: number): Equipment => {
  const min = replicas.get(component.id) ?? 2;
  return {
    replicas: { min, max: Math.min(10_000, min * 3) },
    zones: Math.min(3, min),
    scaling: { kind: "horizontal", signal: "utilisation of the processor", target: computed(70, "%") },
    capacity: {
      perReplica: assumed(perReplica, "/s"),
      serviceTime: { mean: assumed(20, "ms"), cv2: assumed(1, "ratio") },
      concurrency: assumed(perReplica, "requests"),
    },
    availability: assumed(99.99, "%"),
    egress: "none",
    release: { strategy: strategy ?? "canary", rollback: "The previous image, by one command" },
  };
};

const keeping = (copies: number, perReplica: number): Equipment => ({
  replicas: { min: copies },
  zones: copies,
  replication: { mode: copies > 2 ? "quorum" : "sync", copies },
  scaling: { kind: "vertical", reason: "One writer; reads may move to replicas later." },
  capacity: { perReplica: assumed(perReplica, "/s") },
  availability: assumed(99.99, "%"),
  backups: {
    interval: assumed(5, "min"),
    retention: assumed(30, "days"),
    restoreTime: assumed(1, "h"),
    tested: "scheduled",
    where: "Another account, with the log archived continuously",
  },
  encryptionAtRest: "provider-key",
});

const equipment: Partial<Record<Kind, (component: Component, sizing: Sizing) => Equipment>> = {
  gateway: (component, sizing) => running(component, sizing, 1_000),
  service: (component, sizing) => running(component, sizing, 50),
  worker: (component, sizing) => ({
    ...running(component, sizing, 50),
    scaling: { kind: "horizontal", signal: "age of the oldest message", target: assumed(10, "s") },
  }),
  "workflow-engine": (component, sizing) => running(component, sizing, 500),
  database: ({ id }, { replicas }) => keeping(replicas.get(id) ?? 2, perCopy.database),
  search: ({ id }, { replicas }) => keeping(replicas.get(id) ?? 2, perCopy.search),
  cache: () => keeping(2, 10_000),
  "object-store": () => ({
    ...keeping(3, perCopy["object-store"]),
    scaling: { kind: "none", reason: "Managed" },
  }),
  broker: () => keeping(3, 5_000),
  identity: () => keeping(2, 200),
  "secret-store": () => keeping(2, 200),
  observability: () => keeping(2, 10_000),
  "artifact-store": () => keeping(2, 200),
  external: () => ({
    availability: assumed(99.9, "%"),
    capacity: { serviceTime: { mean: assumed(400, "ms"), cv2: assumed(2, "ratio") } },
  }),
};

const usesKey = ({ authn }: Relation) => authn === "api-key" || authn === "password";

/** Keys that a part shows to outside systems, each kept and changed. */
function secretsOf({ id }: Component, relations: readonly Relation[], { secretStore }: Sizing): Equipment {
  const keys = relations.filter((relation) => relation.from === id && usesKey(relation));
  if (keys.length === 0 || !secretStore) return {};
  return {
    egress: "fixed",
    secrets: keys.map(({ to }) => ({
      name: `Key for ${to}`,
      keptIn: secretStore,
      rotation: assumed(90, "days"),
    })),
  };
}

/** Components with what they run as: replicas and zones, capacity, backups, encryption, release, secrets. */
export const equipComponents = (
  components: readonly Component[],
  relations: readonly Relation[],
  sizing: Sizing,
): Component[] =>
  components.map((component) => ({
    ...component,
    ...equipment[component.kind]?.(component, sizing),
    ...secretsOf(component, relations, sizing),
  }));
