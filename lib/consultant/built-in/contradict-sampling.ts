import type { Contradiction, Said } from "./contradiction";
import { numberPattern, readNumber } from "./read-number";

const secondsOf: Record<string, number> = { second: 1, minute: 60, hour: 3_600 };
const periods = new RegExp(
  `\\b(?:sends?|reports?|measures?|samples?|polls?|pings?|uploads?|transmits?|syncs?|readings?|positions?|temperatures?|values)\\b[^.;?!]{0,50}?\\bevery\\s+(${numberPattern})\\s+(second|minute|hour)s?\\b`,
  "i",
);
const bounds = new RegExp(
  `\\b(?:alarms?|alerts?|alerted|detect\\w*|notic\\w*|warn\\w*|warning|notified|stops?)\\b[^.;?!]{0,60}?\\b(?:within|in under|in less than|after at most)\\s+(${numberPattern})\\s+(second|minute|hour)s?\\b`,
  "i",
);

function secondsIn(pattern: RegExp, text: string): number | null {
  const [, count = "", unit = ""] = pattern.exec(text) ?? [];
  const factor = secondsOf[unit.toLowerCase()];
  const value = readNumber(count);
  return factor === undefined || Number.isNaN(value) ? null : value * factor;
}

const waysOut: Contradiction["waysOut"] = [
  {
    name: "The device judges and sends at once when a limit is crossed",
    pros: ["The alarm doesn't wait for the next report", "Ordinary reports stay rare and cheap"],
    cons: ["A rule runs on the device and must be brought up to date there"],
    because: "It keeps both numbers: the period for what is ordinary, the bound for what is urgent.",
    consequences: ["Limits are configuration of the device with a version; a silent device is an alarm too"],
    keeps: { "R-latency": 5, "R-cost": 4, "R-change": 3 },
  },
  {
    name: "Everything is sent more often",
    pros: ["The device stays simple"],
    cons: ["Battery, data and storage grow by the same factor"],
    because: "It keeps the bound and a simple device; what it gives up is the period.",
    consequences: ["The period becomes at most half of the bound, and load and storage grow accordingly"],
    keeps: { "R-latency": 4, "R-cost": 2, "R-change": 4 },
  },
];

/** An alarm that has to be faster than what it hangs on is measured. */
export function contradictSampling({ text }: Said): Contradiction | null {
  const period = secondsIn(periods, text);
  const bound = secondsIn(bounds, text);
  if (period === null || bound === null || period <= bound) return null;
  return {
    id: "sampling",
    title: "What gives way: how often is measured, or how fast is alarmed",
    statement: `An alarm within ${bound} s can't come from values that are sent every ${period} s.`,
    arithmetic: `A limit that is crossed right after a report is seen with the next one: up to ${period} s later, plus the way; ${period} s > ${bound} s. For the bound alone the period would have to be at most ${bound} s, half of it with room for one lost report: ${bound / 2} s.`,
    waysOut,
    wouldFlipIf: `An alarm within ${period * 2} s is soon enough.`,
  };
}
