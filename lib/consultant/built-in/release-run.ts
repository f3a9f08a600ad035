import type { QualityGoal } from "./compose-requirements";
import type { Strategy } from "./release-options";

/** What a pipeline says of its last step; each way to release has its own words for it. */
export interface ReleaseRun {
  /** As in "the canary stops". */
  name: string;
  overview: string;
  /** What a bad release may do at most. */
  promise: Pick<QualityGoal, "statement" | "measure">;
  steps: string;
  /** What the stage does between the migration and its end. */
  does: string;
  tools: string[];
  gate: string;
  compares: string;
  /** Whom a bad release meets. */
  effect: string;
  onTop: string;
  outcome: string;
  /** Two arrows of a sequence, the first after "gate->>prod: same digest,". */
  drawn: readonly [string, string];
  /** Of the example: the script and its options. */
  script: { name: string; options: string };
  stops: string;
  risk: readonly [string, string];
}

const comparison = `compare: { baseline: previous, for: 10m, minimumRequests: 500 }
stopWhen:
  - errorRate: { worseBy: 0.5% }
  - latencyP95: { worseBy: 20% }
onStop: [rollback, page, keepLogs]`;

/** The words of each way to release, for stages, relations and prose. */
export const releaseRuns: Readonly<Record<Strategy, ReleaseRun>> = {
  canary: {
    name: "canary",
    overview: "a canary meets a few users first and goes back by itself",
    promise: {
      statement: "A bad release meets at most 5 % of the users before it is stopped.",
      measure: { metric: "share of users that meet a faulty release", comparator: "<=", value: 5, unit: "%" },
    },
    steps: "canary 5 %, 25 %, 100 %",
    does: "sends 5 %, 25 %, 100 % of the traffic to the new version, compares its figures with the old one's, stops by itself",
    tools: ["Argo Rollouts", "Flagger", "Weighted load balancer"],
    gate: "error rate and latency not worse than the old version's at 5 % and 25 %, 10 min each",
    compares: "Comparison of the new version's figures with the old one's at 5 %, 25 % and 100 %",
    effect: "5 % of the users for up to 10 min (computed from the first canary share)",
    onTop: "Two canary steps of 10 minutes come on top.",
    outcome: "A release made faulty on purpose is stopped at 5 % of the traffic.",
    drawn: ["canary 5 %", "compare figures, 25 %, 100 %"],
    script: { name: "canary", options: "--steps 5,25,100 --watch 10m" },
    stops: comparison,
    risk: [
      "Too little traffic for the canary to tell",
      "Minimum of requests; synthetic checks; longer steps",
    ],
  },
  "blue-green": {
    name: "switch",
    overview:
      "the new set is tested beside the old one before it gets the traffic, and switching back takes seconds",
    promise: {
      statement: "Users are off a bad release within 15 minutes of the switch.",
      measure: { metric: "time that users meet a faulty release", comparator: "<=", value: 15, unit: "min" },
    },
    steps: "new set beside the old one, tests, switch",
    does: "brings the new set up beside the old one, tests it, switches all traffic, compares its figures with the hour before, switches back by itself",
    tools: ["Load balancer with two target groups", "Argo Rollouts (blue–green)", "Two sets behind one name"],
    gate: "tests of the new set pass; after the switch error rate and latency not worse than before, for 10 min",
    compares: "Tests of the new set before it gets traffic; comparison of its figures with the hour before",
    effect: "All users from the switch until the switch back, seconds after it is noticed",
    onTop: "Tests of the new set and 10 minutes of watching come on top.",
    outcome: "A release made faulty on purpose is switched back without a person.",
    drawn: ["new set beside the old one", "tests, switch, compare figures"],
    script: { name: "switch", options: "--watch 10m --keep-old 1h" },
    stops: comparison.replace("previous, for: 10m", "hour-before, for: 10m"),
    risk: [
      "Background work runs in both sets",
      "One set holds the lock for jobs; the pipeline checks who does",
    ],
  },
  rolling: {
    name: "replacement",
    overview:
      "replicas are replaced one after the other, and a failed health check stops that before the next",
    promise: {
      statement: "A release whose health check fails replaces one replica and no more.",
      measure: { metric: "replicas with a faulty release", comparator: "<=", value: 1, unit: "count" },
    },
    steps: "one replica after the other",
    does: "replaces one replica after the other, stops when a health check fails",
    tools: ["The platform's own deployment", "Argo CD", "Flux"],
    gate: "health checks of each replica pass before the next is replaced; error rate no worse afterwards",
    compares: "Health checks of each replica before the next is replaced",
    effect: "A growing share of the users until a health check fails or an alert fires",
    onTop: "Replacing the replicas comes on top.",
    outcome: "A release whose health check fails on purpose replaces one replica and no more.",
    drawn: ["one replica", "health check, next replica"],
    script: { name: "replace", options: "--one-by-one" },
    stops: `health: { path: /readyz, every: 5s, failuresToStop: 3 }
after: { errorRate: { worseBy: 0.5%, for: 10m } }
onStop: [rollback, page, keepLogs]`,
    risk: [
      "Health checks pass although users fail",
      "Health checks try what matters; error budget alerts follow each release",
    ],
  },
};
