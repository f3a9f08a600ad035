import type { Design } from "@/lib/design/schema";
import { partsOf, running, watched } from "./watched-parts";

type Alert = NonNullable<Design["operations"]["alerts"]>[number];
type Parts = Pick<Design, "components" | "channels" | "workflows">;

const keeping = ({ components }: Parts) =>
  components.filter(({ backups }) => backups !== undefined).map(({ id }) => id);
const outside = ({ components }: Parts) =>
  components.filter(({ kind }) => kind === "external").map(({ id }) => id);

const workflowAlerts = (parts: Parts): Alert[] =>
  watched(parts).map((workflow) => ({
    id: `AL-${workflow.id}`.slice(0, 64),
    signal: `${workflow.name}: share that fails`,
    condition: "The error budget of 30 days burns 14 times too fast, over 5 minutes and an hour",
    severity: workflow.criticality === "critical" ? ("page" as const) : ("ticket" as const),
    appliesTo: partsOf(workflow),
    runbook:
      "Since a release? Put the previous one back. Otherwise find the failing step in the trace, look at the part behind it and its provider's status page.",
  }));

const stuckAlert = (parts: Parts): Alert[] => {
  const long = parts.workflows.filter(({ deadline }) => deadline).map(({ id }) => id);
  return long.length > 0
    ? [
        {
          id: "AL-stuck",
          signal: "Runs past their deadline",
          condition: "More than none for ten minutes",
          severity: "ticket",
          appliesTo: long,
          runbook:
            "Read the last error of the run by its id; mend the cause; resume it or compensate it by hand.",
        },
      ]
    : [];
};

function channelAlerts({ channels }: Parts): Alert[] {
  const dead = new Set(channels.map(({ deadLetter }) => deadLetter));
  const [last, first] = [
    channels.filter(({ id }) => dead.has(id)),
    channels.filter(({ id }) => !dead.has(id)),
  ];
  return [
    ...(first.length > 0
      ? [
          {
            id: "AL-age",
            signal: "Age of the oldest message or outbox row",
            condition: "Above 60 s for five minutes",
            severity: "page" as const,
            appliesTo: first.map(({ id }) => id),
            runbook:
              "Is the relay running, does the broker confirm? Is a consumer stuck? Scale it out, or move the poisonous message to the dead letters.",
          },
        ]
      : []),
    ...(last.length > 0
      ? [
          {
            id: "AL-dead",
            signal: "Dead letters",
            condition: "More than none",
            severity: "ticket" as const,
            appliesTo: last.map(({ id }) => id),
            runbook:
              "Read the reason, mend the cause, play the message again by its version or drop it with a note.",
          },
        ]
      : []),
  ];
}

const resourceAlerts = (parts: Parts): Alert[] => [
  {
    id: "AL-saturation",
    signal: "Utilisation",
    condition: "Above 80 % for ten minutes",
    severity: "ticket",
    appliesTo: running(parts),
    runbook: "Scale out; compare versions and zones; shed searches and reports at the gateway.",
  },
  ...(outside(parts).length > 0
    ? [
        {
          id: "AL-outside",
          signal: "Circuit to an outside system",
          condition: "Open for five minutes",
          severity: "ticket" as const,
          appliesTo: outside(parts),
          runbook:
            "Look at the provider's status, announce the reduced service; what waits is sent when it is back.",
        },
      ]
    : []),
  ...(keeping(parts).length > 0
    ? [
        {
          id: "AL-backup",
          signal: "Backup and restore test",
          condition: "No log archived for 15 minutes, or a restore test failed",
          severity: "ticket" as const,
          appliesTo: keeping(parts),
          runbook: "Run it by hand and find out why; a restore into an empty account proves it.",
        },
      ]
    : []),
];

/** What wakes or tickets somebody, each with a line of its runbook. Thresholds are assumed. */
export const listAlerts = (parts: Parts): Alert[] => [
  ...workflowAlerts(parts),
  ...stuckAlert(parts),
  ...channelAlerts(parts),
  ...resourceAlerts(parts),
];
