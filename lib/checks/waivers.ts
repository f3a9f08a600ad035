import type { Design, ItemOf } from "@/lib/design/schema";
import type { Finding, WaivedFinding } from "./finding";

type Waiver = ItemOf<"waivers">;

/** A waiver holds through its last day; without a day it holds until it is taken away. */
export const isExpired = ({ until }: Waiver, today: string | undefined): boolean =>
  until !== undefined && today !== undefined && until < today;

const covers = ({ check, target }: Waiver, finding: Finding): boolean =>
  check === finding.check && (target === undefined || finding.targets.includes(target));

/** What is open, and what a waiver in force bears. */
export function splitByWaivers(
  findings: readonly Finding[],
  { waivers }: Design,
  today: string | undefined,
): { open: Finding[]; waived: WaivedFinding[] } {
  const inForce = waivers.filter((waiver) => !isExpired(waiver, today));
  const open: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const waiver = inForce.find((candidate) => covers(candidate, finding));
    if (!waiver) open.push(finding);
    else {
      const { id, reason, by, until } = waiver;
      waived.push({ ...finding, waiver: { id, reason, by, until } });
    }
  }
  return { open, waived };
}
