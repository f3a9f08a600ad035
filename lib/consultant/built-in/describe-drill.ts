import type { Design } from "@/lib/design/schema";
import { digestDrill } from "@/lib/numbers/failure/digest-drill";
import { drillFailure } from "@/lib/numbers/failure/drill-failure";
import { bullets } from "./markdown-table";
import { readNumber } from "./read-number";

const usualMinutes = 10;
const minutesOf: Record<string, number> = { s: 1 / 60, m: 1, h: 60, d: 1_440 };
const span = /\b(an?|\d+(?:\.\d+)?|one|two|three|five|ten)\s+(seconds?|minutes?|min|hours?|days?)\b/i;

/** How long an outage that a message speaks of lasts, in minutes; ten where it doesn't say. */
export function readMinutes(message: string): number {
  const match = span.exec(message);
  if (!match) return usualMinutes;
  const [, amount = "", unit = ""] = match;
  const count = /^an?$/i.test(amount) ? 1 : readNumber(amount);
  const minutes = count * (minutesOf[unit.charAt(0).toLowerCase()] ?? 1);
  return Number.isFinite(minutes) && minutes > 0 ? Math.min(minutes, 525_600) : usualMinutes;
}

/** What an outage does, computed by the numbers of the design; nothing where no workflow is modelled. */
export function describeDrill(target: string, minutes: number, design: Design): string[] {
  const drill = drillFailure(design, { target, outage: minutes * 60 });
  if (!drill) return [];
  if (drill.effects.length === 0)
    return ["No workflow with arrivals is modelled, so failed runs and what piles up can't be computed."];
  const { name, outage, workflows, untouched, runsThatFail, backlog, workedOffIn, how, grounds } =
    digestDrill(drill);
  const states = workflows.map(
    ({ id, state, because, instead }) =>
      `**${id}** is ${state}, by way of ${because || "itself"}${instead.length > 0 ? `; instead: ${instead.join("; ")}` : ""}`,
  );
  const lines = [
    ...states,
    ...(untouched.length > 0 ? [`Goes on as before: ${untouched.join(", ")}`] : []),
    `Runs that fail: ${runsThatFail}; what piles up: ${backlog}; worked off in ${workedOffIn}`,
    ...(how.length > 0 ? [`Worked out: ${how.slice(0, 4).join("; ")}`] : []),
    ...(grounds.length > 0 ? [`It rests on: ${grounds.slice(0, 4).join("; ")}`] : []),
  ];
  return [`**${name}** down for ${outage} at the peak, computed:\n\n${bullets(lines)}`];
}
