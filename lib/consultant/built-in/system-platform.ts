import type { Component } from "@/lib/design/schema";
import { chooseTechnology } from "./known-names";
import type { SystemPlan } from "./plan-system";
import { client, onCall, people } from "./system-actors";
import { whyTechnology } from "./why-technology";

function findGateway({ isMonolith, understanding }: SystemPlan): Component {
  const choice = chooseTechnology(understanding.facts, "gateway");
  const named = choice?.name;
  return {
    id: "gateway",
    name: isMonolith ? "Reverse proxy" : "API gateway",
    kind: "gateway",
    status: choice?.isThere ? "existing" : "planned",
    responsibility: isMonolith
      ? "The only way in from the internet: TLS, size limits, rate limits, static files. No business rules."
      : "The only way in from the internet: TLS, token check, rate limits, request size, routing, request ids. No business rules.",
    technology: {
      name: named ?? (isMonolith ? "Caddy" : "Envoy Gateway"),
      why: whyTechnology(
        choice,
        "TLS, limits and routing by configuration that lies in the repository; free of a vendor's console.",
      ),
      alternatives: ["NGINX", "Kong", "The cloud's own API gateway"].filter((name) => name !== named),
    },
    owner: "Platform on call",
    exposure: "internet",
    state: "stateless",
  };
}

const identityProvider = (choice: ReturnType<typeof chooseTechnology>): Component => ({
  id: "identity-provider",
  name: "Identity provider",
  kind: "identity",
  status: choice?.isThere ? "existing" : "planned",
  responsibility:
    "Signs people and services in (OpenID Connect), keeps passwords and second factors, issues short-lived tokens.",
  technology: {
    name: choice?.name ?? "A managed OpenID Connect provider",
    why: whyTechnology(
      choice,
      "Password storage, resets and second factors are not yours to build; standard tokens keep it replaceable.",
    ),
    alternatives: ["Keycloak on own machines", "The cloud's own identity service"],
  },
  owner: "Platform on call",
  exposure: "internet",
  state: "stateful",
});

export const secretStore: Component = {
  id: "secrets",
  name: "Secret store",
  kind: "secret-store",
  status: "planned",
  responsibility:
    "Keeps keys and passwords, hands them out to the parts that may have them, rotates them and logs every access.",
  technology: {
    name: "The cloud's secret manager",
    why: "Access follows the identity of the workload, so no first secret has to be placed by hand.",
    alternatives: ["HashiCorp Vault", "SOPS-encrypted files for a small team"],
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
    "Takes in metrics, logs and traces with one trace id from the gateway to the store; evaluates objectives; wakes people.",
  technology: {
    name: "OpenTelemetry with Prometheus, Loki, Tempo and Grafana",
    why: "Open protocol at the source, so the backend can be bought or changed without touching the services.",
    alternatives: ["The cloud's own monitoring", "A hosted observability service"],
  },
  owner: "Platform on call",
  exposure: "internal",
  state: "stateful",
};

const application: Component = {
  id: "application",
  name: "Application",
  kind: "service",
  status: "planned",
  responsibility:
    "Runs all modules in one process, two replicas or more; the build enforces that modules talk through their public interfaces only.",
  technology: {
    name: "One container image",
    why: "One thing to build, test, release and roll back; its modules name the language.",
    alternatives: ["A package on virtual machines", "A managed application platform"],
  },
  owner: "The product team",
  exposure: "internal",
  state: "stateless",
};

/** The worker of a modular application is a part of it: both are released together. */
const findWorker = (isMonolith: boolean): Component => ({
  id: "worker",
  name: "Worker",
  kind: "worker",
  status: "planned",
  ...(isMonolith ? { parent: "application" } : {}),
  responsibility:
    "Does what may wait: takes jobs from the table, retries with back-off, marks as dead what fails for good.",
  technology: {
    name: "The application's image with another command",
    why: "Same code, same release; scaled on its own.",
    alternatives: ["A separate code base"],
  },
  owner: "The product team",
  exposure: "internal",
  state: "stateless",
});

const broker = (name: string, isExisting: boolean): Component => ({
  id: "broker",
  name: "Message broker",
  kind: "broker",
  status: isExisting ? "existing" : "planned",
  responsibility:
    "Carries events at least once, with a queue for each consumer, a redelivery limit and a dead-letter queue.",
  technology: {
    name,
    why: "See the decision D-broker for the scores against the load and the team.",
    alternatives: ["RabbitMQ", "Apache Kafka", "Amazon SQS"].filter((each) => each !== name),
  },
  owner: "Platform on call",
  exposure: "internal",
  state: "stateful",
});

const engine = (name: string): Component => ({
  id: "workflow-engine",
  name: "Workflow engine",
  kind: "workflow-engine",
  status: "planned",
  responsibility:
    "Keeps the state, timers and history of every run; calls the services as activities; escalates what waits too long.",
  technology: {
    name,
    why: "Durable timers, retries and human steps; see D-coordination.",
    alternatives: ["Temporal", "Camunda", "A state machine in the database"].filter((each) => each !== name),
  },
  owner: "Platform on call",
  exposure: "internal",
  state: "stateful",
});

const legacy: Component = {
  id: "legacy-system",
  name: "System to be replaced",
  kind: "external",
  status: "existing",
  responsibility:
    "Serves whatever has not been moved yet; read by change data capture, written only through its own interface.",
  owner: "Its present owners",
  exposure: "internal",
  state: "stateful",
};

/** Everything around the services. */
export function findPlatformParts(plan: SystemPlan): Component[] {
  const { facts } = plan.understanding;
  return [
    people,
    ...(plan.flows.length > 0 ? [onCall] : []),
    client,
    findGateway(plan),
    ...(plan.isMonolith ? [application] : []),
    identityProvider(chooseTechnology(facts, "identity")),
    ...(plan.broker
      ? [broker(plan.broker, facts.technologies.includes(plan.broker))]
      : [findWorker(plan.isMonolith)]),
    ...(plan.hasEngine ? [engine(plan.engine)] : []),
    ...(plan.understanding.kind === "migration" ? [legacy] : []),
    secretStore,
    monitoring,
  ];
}
