import type { OpenDecision, Option } from "./decide";
import { type KnownNumber, type SystemFacts, say } from "./system-facts";

const cloudServices: Record<string, string> = {
  AWS: "Amazon ECS on Fargate",
  Azure: "Azure Container Apps",
  "Google Cloud": "Google Cloud Run",
};

interface RuntimeContext {
  team: KnownNumber;
  /** The managed runtime of the cloud that is there. */
  managed: string;
  hasKubernetes: boolean;
  hasServers: boolean;
  isSmall: boolean;
}

const managedOption = ({ managed, hasServers, team }: RuntimeContext): Option => ({
  name: managed,
  pros: ["Rolling releases, health checks and scaling without a cluster to run"],
  cons: ["Bound to one cloud's way of doing it", "Fewer knobs for networking"],
  scores: {
    "R-team": hasServers ? 2 : 5,
    "R-cost": hasServers ? 2 : 4,
    "R-availability": 4,
    "R-change": 4,
  },
  because: `${say(team)} engineers should spend their time on the product; a managed runtime restarts, scales and rolls out without a platform group.`,
  consequences: [
    "Containers keep no state and stop within 30 seconds on SIGTERM",
    "Infrastructure is described as code from the first day",
  ],
  wouldFlipIf:
    "You need operators, service-to-service policies or several clouds, and have people for the platform: then Kubernetes.",
});

function scoreTeamForKubernetes(isThere: boolean, { value }: KnownNumber): number {
  if (isThere) return 5;
  return value >= 15 ? 3 : 2;
}

const kubernetesOption = ({ hasKubernetes, team }: RuntimeContext): Option => ({
  name: "Kubernetes",
  pros: ["One way of running everything, large ecosystem", ...(hasKubernetes ? ["You run it already"] : [])],
  cons: ["Upgrades, networking and security of the cluster are steady work for two or more people"],
  scores: {
    "R-team": scoreTeamForKubernetes(hasKubernetes, team),
    "R-cost": hasKubernetes ? 4 : 2,
    "R-availability": 5,
    "R-change": 5,
  },
  because: "It is there already, with people who know it; a second platform would only add work.",
  consequences: [
    "Requests, limits, disruption budgets and topology spread for each part",
    "Network policies deny by default",
  ],
  wouldFlipIf: "The people who run it leave, or the bill of the cluster exceeds that of managed containers.",
});

const machinesOption = ({ hasServers, isSmall }: RuntimeContext): Option => ({
  name: "Two virtual machines with containers behind a load balancer",
  pros: ["Cheap, easy to understand", "Works on own servers"],
  cons: ["Scaling, patching and rolling releases are scripts of your own"],
  scores: {
    "R-team": isSmall || hasServers ? 4 : 2,
    "R-cost": 5,
    "R-availability": 3,
    "R-change": hasServers ? 4 : 2,
  },
  because:
    "The machines are there, and this number of parts fits on them; a container engine and a load balancer are enough.",
  consequences: [
    "Both machines can carry the load alone",
    "Releases go one machine after the other; the previous image stays on the machine",
  ],
  wouldFlipIf: "More than a handful of machines is needed: then an orchestrator pays.",
});

/** On what the parts run. */
export function runtimeDecision(
  { platform, team, services }: SystemFacts,
  isMonolith: boolean,
): OpenDecision {
  const context: RuntimeContext = {
    team,
    managed: `Managed containers (${cloudServices[platform ?? ""] ?? "Cloud Run, ECS on Fargate or Container Apps"})`,
    hasKubernetes: platform === "Kubernetes",
    hasServers: platform === "our own servers",
    isSmall: team.value <= 5 || isMonolith,
  };
  const parts = isMonolith ? "One application and a worker" : `${services.length} services`;
  return {
    id: "D-runtime",
    title: "On what the parts run",
    context: `${parts}; ${say(team)} engineers; ${platform ? `there already: ${platform}` : "no platform was named"}.`,
    options: [managedOption(context), kubernetesOption(context), machinesOption(context)],
  };
}
