import type { OpenDecision } from "./decide";
import { type SystemFacts, say } from "./system-facts";

const inOneDatabase = (database: string): OpenDecision => ({
  id: "D-data",
  title: "Where each part keeps its data",
  context: "One application with modules; the modules must be separable later.",
  options: [
    {
      name: `One ${database} database, a schema for each module`,
      pros: ["One backup, one restore, ordinary transactions", "A module can be taken out with its schema"],
      cons: ["A heavy query slows all modules"],
      scores: { "R-consistency": 5, "R-cost": 5, "R-team": 5, "R-change": 3 },
      because:
        "One database can be backed up and restored to one point in time by a small team, and schemas keep the boundary visible.",
      consequences: [
        "A module reads another's data through its interface; a database role for each module enforces it",
        "Backups every day and continuous log archiving; a restore is rehearsed every quarter",
      ],
      wouldFlipIf: "A module is taken out, or its data needs a different kind of store.",
    },
    {
      name: "A database for each module",
      pros: ["Isolation from the first day"],
      cons: [
        "Several backups that must fit each other",
        "No transaction across modules, without the gains of services",
      ],
      scores: { "R-consistency": 2, "R-cost": 2, "R-team": 2, "R-change": 4 },
      because: "The modules are to be separated soon.",
      consequences: ["Sagas inside one application"],
      wouldFlipIf: "The modules stay together.",
    },
  ],
});

/** Where each part keeps its data. */
export function dataDecision(
  { database, peak, services, team }: SystemFacts,
  isMonolith: boolean,
): OpenDecision {
  if (isMonolith) return inOneDatabase(database);
  return {
    id: "D-data",
    title: "Where each service keeps its data",
    context: `${services.length} services, ${say(peak)} requests a second at peak, ${say(team)} engineers.`,
    options: [
      {
        name: `A ${database} database and login for each service, on one managed cluster`,
        pros: ["No service can read another's tables", "One cluster to back up, patch and watch"],
        cons: ["The cluster is shared: a runaway query or its outage meets all services"],
        scores: {
          "R-change": 4,
          "R-consistency": 3,
          "R-cost": 5,
          "R-availability": 3,
          "R-load": peak.value >= 1_000 ? 2 : 4,
        },
        because:
          "The boundary that matters is that nobody reads another's tables; separate logins enforce it. Separate machines can follow for the one that needs them.",
        consequences: [
          "Connection limits for each service",
          "The cluster has a standby in another zone; fail-over is rehearsed",
          "Queries across services are answered by read models fed from events",
        ],
        wouldFlipIf:
          "One service takes most of the cluster, falls under a stricter compliance scope, or the peak passes 1,000 requests a second: then it gets a cluster of its own.",
      },
      {
        name: `A ${database} cluster of its own for each service`,
        pros: ["Full isolation of load and failure", "Each can be sized and upgraded alone"],
        cons: ["Many clusters to pay for, back up and patch"],
        scores: { "R-change": 5, "R-consistency": 3, "R-cost": 1, "R-availability": 5, "R-load": 5 },
        because: `At ${say(peak)} requests a second the shared cluster would be the first bottleneck and the common failure of all services.`,
        consequences: [
          "Provisioning, backups and alerts come from one template",
          "Queries across services are answered by read models fed from events",
        ],
        wouldFlipIf:
          "The peak stays below 1,000 requests a second or the budget can't carry it: then one cluster with separate databases.",
      },
      {
        name: "One schema shared by all services",
        pros: ["Joins and transactions everywhere", "Cheap"],
        cons: ["Every table change is a change of all services", "Nobody owns the data"],
        scores: { "R-change": 1, "R-consistency": 5, "R-cost": 5, "R-availability": 2, "R-load": 2 },
        because: "Transactions across all data outweigh everything else.",
        consequences: ["Services are released together"],
        wouldFlipIf: "Services must be released apart.",
      },
    ],
  };
}
