import type { Design } from "@/lib/design/schema";
import type { SystemPlan } from "./plan-system";
import { environments, stages } from "./promote-release";

type Risk = Design["risks"][number];
type Milestone = NonNullable<Design["plan"]["milestones"]>[number];

export const composeSystemDeployment = ({
  runtime,
  regions,
  strategy,
  isMonolith,
}: SystemPlan): Design["deployment"] => ({
  platform: `${runtime} (D-runtime), described as code`,
  environments: environments.map((environment) =>
    environment.data === "production" ? { ...environment, regions: [...regions] } : environment,
  ),
  stages: stages(
    isMonolith
      ? "Boundaries of the modules, by import rules"
      : "Contract tests of each consumer against its providers",
    strategy,
  ),
  strategy,
  migrations: "expand-contract",
  configuration:
    "Settings lie in the repository, one folder for each environment; secrets come from the secret store at start; flags separate release from switching on.",
});

const styleRisk = ({ services, isMonolith, team }: SystemPlan): Risk => {
  const shared = { treatment: "reduce", status: "open" } as const;
  return isMonolith
    ? {
        id: "K-boundaries",
        statement: "Module boundaries erode until nothing can be taken out",
        likelihood: "medium",
        impact: "medium",
        mitigation: "Import rules in the build; no joins across schemas; review of every new dependency",
        owner: "The product team",
        affects: ["application", "D-style"],
        ...shared,
      }
    : {
        id: "K-services",
        statement: `${services.length} services are more than ${team.value} engineers (${team.basis}) can run`,
        likelihood: team.value >= services.length * 2 ? "low" : "high",
        impact: "high",
        mitigation:
          "Start with the critical workflow; merge services that always change together; see what would flip D-style",
        owner: "The lead",
        affects: ["D-style"],
        ...shared,
      };
};

/** What may go wrong all the same, with who looks after it. */
export const composeSystemRisks = (plan: SystemPlan): Risk[] => [
  ...plan.services.map(
    ({ id, name, risk }): Risk => ({
      id: `K-${id}`,
      statement: risk.statement,
      likelihood: "medium",
      impact: "high",
      treatment: "reduce",
      mitigation: risk.mitigation,
      owner: plan.isMonolith ? "The product team" : `Team of ${name.toLowerCase()}`,
      status: "open",
      affects: [id],
    }),
  ),
  styleRisk(plan),
  {
    id: "K-assumptions",
    statement: "Load or team differ from what was assumed",
    likelihood: "medium",
    impact: "medium",
    treatment: "reduce",
    mitigation:
      "Each assumption says what changes; the open questions are answered before the first milestone ends",
    owner: "The lead",
    status: "open",
    affects: ["A-capacity"],
  },
];

/** Steps in order, each with what shows that it is done. */
export function composeSystemPlan(plan: SystemPlan): Design["plan"] {
  const { services, isMonolith, leader, participants } = plan;
  const first = leader ? [leader, ...participants].slice(0, 4) : services.slice(0, 2);
  const rest = services.filter((service) => !first.includes(service));
  const names = (parts: typeof services) => parts.map(({ name }) => name).join(", ");
  const milestones: Milestone[] = [
    {
      id: "M-skeleton",
      title: `A walking skeleton: ${isMonolith ? "one application with two modules" : "gateway, one service, its store"}, pipeline, traces, an alert`,
      outcome: "A commit reaches production through the pipeline and can be put back by one command.",
      delivers: ["gateway", "monitoring", "secrets"],
    },
    {
      id: "M-critical",
      title: `The critical workflow: ${names(first)}`,
      outcome: "Killing any part at any step in staging leaves nothing half done.",
      depends: ["M-skeleton"],
      delivers: first.map(({ id }) => id),
    },
    {
      id: "M-drills",
      title: "Failure drills",
      outcome:
        "Each outside system, the carrier of events and the writer of the database were switched off; the failure modes hold true.",
      depends: ["M-critical"],
    },
    ...(rest.length > 0
      ? [
          {
            id: "M-parts",
            title: `One part at a time: ${names(rest)}`,
            outcome: "Each has its contract, alerts and runbook before users reach it.",
            depends: ["M-critical"],
            delivers: rest.map(({ id }) => id),
          },
        ]
      : []),
    {
      id: "M-load",
      title: "Load test at three times the peak with production-like data",
      outcome: "The assumed capacities are replaced by measured ones.",
      depends: rest.length > 0 ? ["M-drills", "M-parts"] : ["M-drills"],
    },
    {
      id: "M-open",
      title: "Security review, restore test, rehearsal of the way back; then the first users",
      outcome: "Every control has its evidence, a restore fits the recovery objectives.",
      depends: ["M-load"],
    },
  ];
  return { milestones };
}
