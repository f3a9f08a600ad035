import { bullets, markdownTable } from "./markdown-table";
import type { SystemPlan } from "./plan-system";

const failuresOfAnySystem = [
  [
    "Database primary lost",
    "Writes of its owner fail for about a minute (assumed)",
    "Connection errors, fail-over event",
    "Standby takes over; pool reconnects with jitter; clients repeat with the same key",
  ],
  [
    "A message arrives twice",
    "None",
    "Count of repeats",
    "Handled ids are kept for 14 days; the repeat is confirmed without effect",
  ],
  [
    "A message can't be handled",
    "One case stands still",
    "Dead-letter count above 0",
    "Repaired and played again by a runbook; the queue goes on",
  ],
  [
    "Identity provider down",
    "No new sign-ins",
    "Synthetic sign-in every minute",
    "Valid tokens go on; keys from the cache",
  ],
  [
    "Everything is slow",
    "Retries would make it worse",
    "Utilisation, queue time",
    "Retry budget of 10 % (assumed), circuit breakers, load shedding at the gateway",
  ],
  [
    "A bad release",
    "Errors of one part",
    "Error rate of the new version against the old",
    "The release stops and goes back by itself (D-delivery); expand-and-contract keeps the schema readable for both",
  ],
  [
    "A zone is lost",
    "Less capacity",
    "Health of the zone",
    "Two zones at least; the rest bears the peak at reduced service",
  ],
];

/** What can fail, how it is noticed, and what happens then. */
export function narrateFailures(plan: SystemPlan): string {
  const { services, leader, broker } = plan;
  const outside = services.flatMap(({ name, outside: system }) =>
    system
      ? [
          [
            `${system.name} down or slow`,
            `${name} can't finish its step; the rest goes on`,
            "Error rate and latency of the adapter; open circuit",
            system.fallback,
          ],
        ]
      : [],
  );
  const carrier = broker ? `Broker (${broker}) down` : "Worker down";
  const rows = [
    ...outside,
    [
      carrier,
      "Events are late; no request fails",
      "Age of the oldest outbox row",
      "Outbox keeps them; sent in order when it is back",
    ],
    [
      leader ? `${leader.name} crashes between two steps` : "A part crashes in mid-request",
      leader ? `That ${leader.leads} waits` : "That request fails",
      "Age of the oldest unfinished run",
      "Another replica resumes from the stored state; deadline compensates",
    ],
    ...failuresOfAnySystem,
  ];
  return `${markdownTable(["What fails", "Effect", "Detected by", "What happens"], rows)}

Rules for every call between parts:

${bullets([
  "A timeout, always shorter than what is left of the caller's own.",
  "Retries only for what is idempotent, only at one layer, with a cap, exponential back-off (100 ms doubling up to 5 s, assumed) and full jitter.",
  "A circuit breaker for each dependency (opens at 50 % failures over 20 calls, tries again after 30 s; assumed) and a limit of concurrent calls, so that one slow neighbour can't take all threads.",
  "A fallback that is written into the relation, and tested by switching the dependency off in staging every month.",
])}`;
}
