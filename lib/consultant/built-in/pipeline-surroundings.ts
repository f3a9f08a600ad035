import type { Component } from "@/lib/design/schema";
import { stage } from "./pipeline-stages";

const engineers: Component = {
  id: "developers",
  name: "Engineers",
  kind: "person",
  responsibility: "Change code by short branches and reviews; own the result in production.",
};

const repository = (engine: string): Component => ({
  id: "repository",
  name: "Source repository",
  kind: "external",
  status: "existing",
  responsibility:
    "Code, pipeline definition, infrastructure code and migrations; protected main branch, review by a second person.",
  technology: {
    name: engine === "GitLab CI" ? "GitLab" : "GitHub",
    why: "Assumed to be where the code lies.",
    alternatives: ["GitLab", "Bitbucket"],
  },
  owner: "The product team",
  exposure: "internet",
});

const registry: Component = {
  id: "artifact-registry",
  name: "Artifact registry",
  kind: "artifact-store",
  status: "planned",
  responsibility:
    "Keeps artifacts by digest with signature, bill of materials and test results; nothing is overwritten; the last 20 releases stay (assumed).",
  technology: {
    name: "OCI registry with signatures (cosign)",
    why: "Digest, signature and attestations travel together.",
    alternatives: ["JFrog Artifactory", "Harbor"],
  },
  owner: "Platform on call",
  exposure: "internal",
  state: "stateful",
};

const secretStore: Component = {
  id: "secrets",
  name: "Secret store",
  kind: "secret-store",
  status: "planned",
  responsibility:
    "Gives each environment its own secrets at run time; the pipeline gets short-lived credentials for one stage; rotation without a release.",
  technology: {
    name: "The cloud's secret manager with workload identity",
    why: "No long-lived key in the pipeline.",
    alternatives: ["HashiCorp Vault", "SOPS-encrypted files"],
  },
  owner: "Platform on call",
  exposure: "internal",
  state: "stateful",
};

const monitoring: Component = {
  id: "monitoring",
  name: "Monitoring",
  kind: "observability",
  status: "planned",
  responsibility:
    "Error rate and latency by version, so that a release can be stopped; release marks on dashboards; lead time, failure rate and recovery time of releases.",
  technology: {
    name: "OpenTelemetry with Prometheus and Grafana",
    why: "Figures by version tell a bad release from a bad day.",
    alternatives: ["The cloud's own monitoring"],
  },
  owner: "Platform on call",
  exposure: "internal",
  state: "stateful",
};

const featureFlags: Component = {
  id: "feature-flags",
  name: "Feature flags",
  kind: "service",
  status: "planned",
  responsibility: "Separates putting code out from switching it on; each flag has an owner and an end date.",
  technology: {
    name: "OpenFeature with a file or Unleash behind it",
    why: "A standard interface; starts as a file.",
    alternatives: ["A hosted flag service"],
  },
  owner: "The product team",
  exposure: "internal",
  state: "stateful",
};

/** What stands around the stages: people, code, artifacts, secrets, figures, switches. */
export const listSurroundings = (engine: string): Component[] => [
  engineers,
  repository(engine),
  registry,
  secretStore,
  monitoring,
  featureFlags,
];

/** What apps need beside it, since a phone can't be rolled back. */
export const mobileParts: Component[] = [
  stage(
    "app-signing",
    "Sign the apps",
    "Builds and signs both apps from the same commit; signing keys stay in the secret store.",
    "fastlane on macOS runners",
    "Does builds, signing and uploads for both stores.",
    ["Xcode Cloud and Gradle scripts"],
  ),
  {
    id: "app-stores",
    name: "App stores",
    kind: "external",
    status: "existing",
    responsibility:
      "Review apps and roll them out in stages (1 %, 10 %, 50 %, 100 %); a rollout can be halted, not taken back.",
    owner: "Outside our control",
    exposure: "partner",
  },
];
