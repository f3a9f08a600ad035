import { bullets, markdownTable, numbered } from "./markdown-table";
import type { SystemPlan } from "./plan-system";
import { howReleased } from "./promote-release";

export function narrateDelivery({ isMonolith, runtime, strategy }: SystemPlan): string {
  return `Runs on: ${runtime} (D-runtime). Environments: development, staging, production; all made from the same code, differing in settings and size only.

${numbered([
  "A commit on the main branch builds one image, tagged by its digest; tests, dependency and image scans run on it.",
  isMonolith
    ? "Module boundaries are checked by the build."
    : "Contract tests check each consumer's expectations against the provider before either is released.",
  "The same image is promoted to staging: smoke tests, then the critical workflow end to end with the providers' test systems.",
  `Production (D-delivery): ${howReleased[strategy]}`,
  "Rolling back is putting the previous image back: one command, rehearsed every month.",
])}

Database changes are **expand and contract**: add what is new, write both, move the data, read the new, remove the old one release later. No release needs a migration that the previous release can't live with.`;
}

export function narrateOperation({ leader, broker, services }: SystemPlan): string {
  const thing = leader?.leads ?? "request";
  const rows = [
    [
      `Share of ${thing}s that end confirmed or cleanly cancelled`,
      "below 99.9 % over 1 h (burn rate 14)",
      "page",
      "Look at the failing step in the trace; open the provider's status page; pause the release",
    ],
    [
      "Latency at p95 at the gateway",
      "above the goal for 10 min",
      "page",
      "Compare versions and zones; scale out; shed searches and reports",
    ],
    [
      `Age of the oldest ${broker ? "outbox row or message" : "job"}`,
      "above 60 s",
      "page",
      "Is the relay running? Is a consumer stuck? Move the poisonous message to the dead letters",
    ],
    ["Dead letters", "more than 0", "ticket", "Read the reason, repair, play again"],
    ["Runs past their deadline", "more than 0", "ticket", "Resume or compensate by hand with the run's id"],
    [
      "Circuit to an outside provider",
      "open for 5 min",
      "ticket",
      "Check the provider, announce the reduced service",
    ],
    ["Backup", "older than 26 h, or restore test failed", "ticket", "Run it by hand, find out why"],
  ];
  return `Indicators and alerts (thresholds are assumed; set them after a month of measurements):

${markdownTable(["Indicator", "Condition", "Severity", "Runbook"], rows)}

${bullets([
  "**Traces** carry one id from the client through gateway, calls and events; support finds a case by its id.",
  "**Logs** are structured, without personal data, kept for 30 days (assumed).",
  `**Dashboards**: one for the ${thing} workflow, one for each of the ${services.length} parts (rate, errors, duration, saturation).`,
  "**Debugging at night**: the state of a run and its history can be read without a debugger; each alert links to its runbook.",
])}`;
}

export function narrateImplementation({ services, isMonolith, leader, participants }: SystemPlan): string {
  const first = leader ? [leader, ...participants].slice(0, 3) : services.slice(0, 2);
  const rest = services.filter((service) => !first.includes(service));
  return numbered([
    `**A walking skeleton**: ${isMonolith ? "one application with two modules" : "gateway, one service, its store"}, pipeline, tracing, an alert. Done when a commit reaches production through the pipeline.`,
    `**The critical workflow**: ${first.map(({ name }) => name).join(", ")}, with stored state, idempotency keys and every compensation. Done when killing any part at any step in staging leaves nothing half done.`,
    "**Failure drills**: switch off each outside provider, the broker or worker and the database's primary. Done when the failure table holds true.",
    ...(rest.length > 0
      ? [
          `**One part at a time**: ${rest.map(({ name }) => name).join(", ")}; each with contract, alerts and runbook.`,
        ]
      : []),
    "**Load test** at three times the peak with production-like data. Done when the replica table is replaced by measurements.",
    "**Security review**, restore test and a rehearsal of the roll-back; then open it to the first users.",
  ]);
}

export function narrateRisks({ services, isMonolith, team }: SystemPlan): string {
  const rows = services.map(({ risk, name }) => [risk.statement, "medium", "high", risk.mitigation, name]);
  const style = isMonolith
    ? [
        "Module boundaries erode until nothing can be taken out",
        "medium",
        "medium",
        "Import rules in the build; no joins across schemas; review of every new dependency",
        "The product team",
      ]
    : [
        `${services.length} services are more than ${team.value} engineers (${team.basis}) can run`,
        team.value >= services.length * 2 ? "low" : "high",
        "high",
        "Start with the critical workflow; merge services that always change together; see what would flip D-style",
        "The lead",
      ];
  return markdownTable(
    ["Risk", "Likelihood", "Impact", "Mitigation", "Owner"],
    [
      ...rows,
      style,
      [
        "Load or team differ from what was assumed",
        "medium",
        "medium",
        "Each assumption says what changes; answer the open questions first",
        "The lead",
      ],
    ],
  );
}
