import type { Contradiction, Said } from "./contradiction";
import { numberPattern, readNumber } from "./read-number";

const minutesOf: Record<string, number> = { minute: 1, hour: 60 };
const perMonth: Record<string, number> = { day: 30, night: 30, week: 4.35, month: 1 };
const minutesOfMonth = 30 * 24 * 60;

const pattern = new RegExp(
  `(?:maintenance|downtime|offline|shut down|unavailable)[^.?!]{0,40}?\\b(${numberPattern})[ -](minute|hour)s?[^.?!]{0,30}?\\b(?:every|each|per|a)\\s+(day|night|week|month)\\b|\\b(${numberPattern})[ -](minute|hour)s?\\s+(?:of\\s+)?(?:maintenance|downtime)\\b[^.?!]{0,30}?\\b(?:every|each|per|a)\\s+(day|night|week|month)\\b`,
  "i",
);

function findPlannedMinutes(text: string): number | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, first, firstUnit, firstPeriod, second, secondUnit, secondPeriod] = match;
  const count = readNumber(first ?? second ?? "");
  const unit = minutesOf[(firstUnit ?? secondUnit ?? "").toLowerCase()];
  const times = perMonth[(firstPeriod ?? secondPeriod ?? "").toLowerCase()];
  return unit === undefined || times === undefined || Number.isNaN(count) ? null : count * unit * times;
}

const round = (value: number) => Math.round(value * 10) / 10;

const waysOut: Contradiction["waysOut"] = [
  {
    name: "No window: releases and migrations happen while it runs",
    pros: ["The target holds", "Releases become small and ordinary"],
    cons: ["Every change must be readable by the old and the new version"],
    because: "It keeps the availability; what it gives up is the convenience of stopping.",
    consequences: ["Expand-and-contract migrations, rolling releases, fail-over of stores while in use"],
    keeps: { "R-availability": 5, "R-change": 3, "R-cost": 3 },
  },
  {
    name: "The promise leaves the window out",
    pros: ["Work goes on as it does today"],
    cons: ["People meet a closed door at known times"],
    because: "It keeps the window; what it gives up is the target around the clock.",
    consequences: ["The objective says between which hours it is measured"],
    keeps: { "R-availability": 2, "R-change": 4, "R-cost": 4 },
  },
];

/** A maintenance window that alone takes more than the availability leaves. */
export function contradictUpkeep({ text, facts }: Said): Contradiction | null {
  const planned = findPlannedMinutes(text);
  const target = facts.availabilityPercent;
  if (planned === null || target === undefined) return null;
  const allowed = (minutesOfMonth * (100 - target)) / 100;
  if (planned <= allowed) return null;
  return {
    id: "upkeep",
    title: "What gives way: the maintenance window or the availability",
    statement: `The maintenance window alone takes more than ${target} % leaves.`,
    arithmetic: `${target} % of 30 days allows ${minutesOfMonth.toLocaleString("en-US")} min × ${round(100 - target)} % = ${round(allowed)} min of downtime a month; the window takes ${round(planned)} min a month; ${round(planned)} > ${round(allowed)}.`,
    waysOut,
    wouldFlipIf: `The target becomes ${round((1 - planned / minutesOfMonth) * 100)} % or the window goes.`,
  };
}
