import type { Design } from "@/lib/design/schema";
import { assumed, computed } from "./quantity";
import type { Strategy } from "./release-options";

type Deployment = Design["deployment"];
type Stage = NonNullable<Deployment["stages"]>[number];

export const environments: NonNullable<Deployment["environments"]> = [
  {
    id: "env-development",
    name: "Development",
    purpose: "Made on demand for each branch under review, removed after the merge.",
    data: "synthetic",
  },
  {
    id: "env-staging",
    name: "Staging",
    purpose: "Like production with less capacity; the test systems of outside providers.",
    data: "masked",
  },
  {
    id: "env-production",
    name: "Production",
    purpose: "Serves users; only the pipeline changes it.",
    data: "production",
  },
];

export const nothingRuns: Stage["rollback"] = {
  how: "Nothing to take back: what isn't promoted never runs.",
  time: computed(0, "min"),
  tested: "every-release",
};

const build = (contractTests: string): Stage => ({
  id: "stage-build",
  name: "Build",
  does: "Builds one image for each part, names it by its digest, signs it and lists its contents.",
  artifact: "builds",
  tests: ["Unit tests", contractTests, "Scan of dependencies, image and secrets"],
  gate: { kind: "automatic", condition: "All pass, nothing above the severity that policy allows" },
  rollback: nothingRuns,
  duration: assumed(15, "min"),
});

const staging: Stage = {
  id: "stage-staging",
  name: "Deploy to staging",
  does: "Expands the schema, deploys the same image with the script of production, rolls back and deploys again.",
  environment: "env-staging",
  after: ["stage-build"],
  artifact: "promotes",
  tests: [
    "The critical workflow end to end, with each step failing once",
    "The previous release on the new schema",
    "The peak load for ten minutes",
  ],
  gate: { kind: "automatic", condition: "All pass, latency at the goal" },
  rollback: { how: "The previous image", time: assumed(5, "min"), tested: "every-release" },
  duration: assumed(35, "min"),
};

/** What the last stage does by each strategy. */
export const howReleased: Record<Strategy, string> = {
  canary:
    "Checks the signature, then gives the new version 5 %, 25 % and 100 % of the traffic, ten minutes each (assumed); error rate or latency above the old version's stops it.",
  "blue-green":
    "Checks the signature, brings the new set up beside the old one, tests it, then switches all traffic; the old set stays for an hour (assumed), so that switching back takes seconds.",
  rolling: "Checks the signature, then replaces one replica after the other; a failed health check stops it.",
};

const production = (strategy: Strategy): Stage => ({
  id: "stage-production",
  name: "Release to production",
  does: howReleased[strategy],
  environment: "env-production",
  after: ["stage-staging"],
  artifact: "promotes",
  tests: ["Comparison of the new version's figures with the old one's"],
  gate: {
    kind: "automatic-and-manual",
    condition: "Error rate and latency no worse than the old version's; error budget is left",
    approvers: "A second person who isn't the author",
  },
  rollback: {
    how: "All traffic to the previous image, which is kept warm for an hour; the schema stays",
    trigger: "Error rate half a percent or latency a fifth above the old version's",
    time: assumed(5, "min"),
    tested: "every-release",
  },
  duration: assumed(40, "min"),
});

const contract: Stage = {
  id: "stage-contract",
  name: "Contract the schema",
  does: "Takes away what the release before needed, once nothing reads it, one release later.",
  environment: "env-production",
  after: ["stage-production"],
  artifact: "none",
  tests: ["Nothing read the old columns for a week"],
  gate: { kind: "automatic", condition: "The release is a week old and healthy" },
  rollback: {
    how: "Restore of the column from the backup into a new one",
    time: assumed(1, "h"),
    tested: "scheduled",
  },
  duration: assumed(10, "min"),
};

/** From a commit to production, and the schema after it; a stage promotes what the first one built. */
export const stages = (contractTests: string, strategy: Strategy = "canary"): Stage[] => [
  build(contractTests),
  staging,
  production(strategy),
  contract,
];
