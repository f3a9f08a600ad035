import { type Finding, pillars, type WaivedFinding } from "@/lib/checks/finding";
import { type FindingAction, FindingActions } from "./finding-actions";
import { FindingItem } from "./finding-item";
import type { ItemIndex } from "./target-links";

interface GroupProps {
  items: ItemIndex;
  onAct: (action: FindingAction) => void;
}

interface FindingGroupsProps extends GroupProps {
  findings: readonly Finding[];
  found: ReadonlySet<string>;
}

function Head({ id, title, count }: { id: string; title: string; count: number }) {
  return (
    <h3 id={id} className="flex items-baseline gap-2 text-base font-semibold">
      <span className="first-letter:uppercase">{title}</span>
      <span className="text-faint text-xs font-normal tabular-nums">{count}</span>
    </h3>
  );
}

const groupByPillar = (findings: readonly Finding[]) =>
  pillars
    .map((pillar) => ({ pillar, own: findings.filter((finding) => finding.pillar === pillar) }))
    .filter(({ own }) => own.length > 0);

const frame = "flex flex-col gap-4 border-t py-6";

export function FindingGroups({ findings, found, items, onAct }: FindingGroupsProps) {
  return groupByPillar(findings).map(({ pillar, own }) => (
    <section key={pillar} aria-labelledby={`checks-${pillar}`} className={frame}>
      <Head id={`checks-${pillar}`} title={pillar} count={own.length} />
      <ul className="flex flex-col gap-6">
        {own.map((finding) => (
          <FindingItem
            key={finding.fingerprint}
            finding={finding}
            isNew={found.has(finding.fingerprint)}
            items={items}
          >
            <FindingActions finding={finding} isWaived={false} onAct={onAct} />
          </FindingItem>
        ))}
      </ul>
    </section>
  ));
}

export function WaivedGroup({ waived, items, onAct }: GroupProps & { waived: readonly WaivedFinding[] }) {
  if (waived.length === 0) return null;
  return (
    <section aria-labelledby="checks-waived" className={frame}>
      <Head id="checks-waived" title="Waived" count={waived.length} />
      <ul className="flex flex-col gap-6">
        {waived.map((finding) => (
          <FindingItem key={finding.fingerprint} finding={finding} items={items}>
            <p className="text-soft text-sm">
              Borne by {finding.waiver.by ?? "someone"}
              {finding.waiver.until && ` until ${finding.waiver.until}`}: {finding.waiver.reason}
            </p>
            <FindingActions finding={finding} isWaived onAct={onAct} />
          </FindingItem>
        ))}
      </ul>
    </section>
  );
}
