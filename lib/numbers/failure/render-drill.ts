import { digestDrill } from "./digest-drill";
import type { Drill } from "./drill-failure";

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** What an outage does as text: which workflows notice, what waits and how long that takes, with the arithmetic. */
export function renderDrill(drill: Drill): string {
  const { target, outage, workflows, untouched, runsThatFail, backlog, workedOffIn, ...rest } =
    digestDrill(drill);
  const touched = workflows.map(({ id, state, because, instead }) =>
    [`${id} ${state}: ${because}`, ...instead].join("; instead: "),
  );
  const overflows = rest.overflows.map(({ channel, after }) => `${channel} is full after ${after}`);
  return [
    `When ${target} is away for ${outage}`,
    ...indent(touched),
    ...(untouched.length > 0 ? [`  not noticed by ${untouched.join(", ")}`] : []),
    `Runs that fail: ${runsThatFail}. Backlog: ${backlog}. Worked off in: ${workedOffIn}.`,
    ...indent(overflows),
    ...indent(rest.how),
    ...indent(rest.grounds),
  ].join("\n");
}
