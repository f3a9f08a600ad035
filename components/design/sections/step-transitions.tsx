import type { Step } from "@/lib/design/schema";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { measured } from "../quantity";

type Way = Exclude<NonNullable<Step["next"]>[number], string>;

interface NextStepsProps {
  workflowId: string;
  step: Step;
  following: Step | undefined;
  names: Names;
}

const toWay = (way: string | Way): Way => (typeof way === "string" ? { to: way } : way);

/** Where a step leads; nothing is said when it simply leads to the step below. */
export function NextSteps({ workflowId, step: { next = [] }, following, names }: NextStepsProps) {
  const ways = next.map(toWay);
  const [only] = ways;
  if (ways.length === 0 || (ways.length === 1 && only?.to === following?.id && !only?.when)) return null;
  return (
    <ul aria-label="Then" className="text-soft flex flex-col gap-0.5">
      {ways.map(({ to, when, share }) => (
        <li key={`${to} ${when}`}>
          <span aria-hidden>→ </span>
          {when && `if ${when}: `}
          <Reference id={`${workflowId}/${to}`}>{names.get(`${workflowId}/${to}`) ?? to}</Reference>{" "}
          {measured(share)}
        </li>
      ))}
    </ul>
  );
}
