import { Fragment, type ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { FailureRow } from "@/lib/numbers/failure/failure-matrix";
import { judgeFailureModes } from "@/lib/numbers/failure/judge-modes";
import { writeFigure } from "@/lib/numbers/write-figure";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact, FactList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { measured } from "../quantity";
import type { SectionBodyProps } from "../section";

/** What follows from the model: which workflows notice, and the share of all runs that fail. */
function describeEffects(row: FailureRow | undefined, names: Names): ReactNode {
  if (!row) return null;
  const touched = row.effects.filter(({ state }) => state !== "works");
  const { blastRadius } = row;
  return (
    <>
      {phrases(
        touched.length === 0 && "no workflow notices",
        ...touched.map(({ workflow, state }) => (
          <Fragment key={workflow}>
            <Reference id={workflow}>{names.get(workflow) ?? workflow}</Reference> {state}
          </Fragment>
        )),
        blastRadius.isKnown && blastRadius.value > 0 && `${writeFigure(blastRadius)} of runs fail`,
      )}
      <span className="text-faint ml-1.5 text-xs">computed</span>
    </>
  );
}

export function FailuresBody({ design, names }: SectionBodyProps) {
  const { failureModes } = design;
  const rows = judgeFailureModes(design);
  return (
    <ItemList>
      {failureModes.map(
        ({ id, target, mode, likelihood, frequency, duration, detection, mitigation, recovery }) => (
          <Item
            key={id}
            id={id}
            kind="failure mode"
            title={
              <>
                <Reference id={target}>{names.get(target) ?? target}</Reference>: {mode.replaceAll("-", " ")}
              </>
            }
            badges={likelihood && <Badge>{likelihood} likelihood</Badge>}
          >
            <FactList>
              <Fact name="How often">{phrases(measured(frequency), measured(duration, "for"))}</Fact>
              <Fact name="Effect">{describeEffects(rows.get(id), names)}</Fact>
              <Fact name="Noticed by">{detection}</Fact>
              <Fact name="Mitigation">{mitigation}</Fact>
              <Fact name="Recovery">{recovery?.replaceAll("-", " ")}</Fact>
            </FactList>
          </Item>
        ),
      )}
    </ItemList>
  );
}
