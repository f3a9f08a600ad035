import { EntryLinks } from "@/components/catalogue/entry-links";
import { Badge, type Tone } from "@/components/ui/badge";
import { findEntriesBehind } from "@/lib/catalogue/entries-behind";
import type { Decision } from "@/lib/design/schema";
import { Reference } from "../anchor";
import type { Names } from "../design-names";
import { Fact, FactList, LineList } from "../fact";
import { Item, ItemList } from "../item";
import { phrases } from "../phrases";
import { referencesTo } from "../reference-list";
import type { SectionBodyProps } from "../section";
import { OptionsTable } from "./options-table";

const statusTones: Record<NonNullable<Decision["status"]>, Tone> = {
  proposed: "neutral",
  accepted: "success",
  rejected: "danger",
  superseded: "warning",
};

type Confirmation = NonNullable<Decision["confirmation"]>[number];

const rules: Record<Confirmation["rule"], string> = {
  "no-relation": "have no relation to",
  "only-through": "reach, only through others,",
  technology: "use the technology",
  mode: "are connected in the mode",
  coordination: "are coordinated by",
  "no-kind": "hold no component of the kind",
};

function Confirmations({ rules: confirmations, names }: { rules: Confirmation[]; names: Names }) {
  return (
    <ul className="flex flex-col gap-1">
      {confirmations.map(({ rule, subjects, objects, through, value }) => (
        <li key={[rule, subjects, objects, value].join()}>
          {referencesTo(subjects, names) ?? "All"} {rules[rule]} {referencesTo(objects, names)} {value}
          {through && <> (through {referencesTo(through, names)})</>}
        </li>
      ))}
    </ul>
  );
}

function DecisionItem({ decision, names }: { decision: Decision; names: Names }) {
  const {
    id,
    title,
    status,
    context,
    drivers,
    options,
    chosen,
    rationale,
    consequences,
    wouldFlipIf,
    supersedes,
    confirmation,
    decidedOn,
    deciders,
  } = decision;
  const behind = findEntriesBehind(decision);
  return (
    <Item
      id={id}
      kind="decision"
      title={title}
      badges={status && <Badge tone={statusTones[status]}>{status}</Badge>}
    >
      {context && <p className="text-soft text-sm text-pretty">{context}</p>}
      {options && options.length > 0 && <OptionsTable decision={decision} />}
      <FactList>
        <Fact name="Chosen">{chosen && <span className="font-medium">{chosen}</span>}</Fact>
        <Fact name="Because">{rationale}</Fact>
        <Fact name="Driven by">{referencesTo(drivers)}</Fact>
        <Fact name="Consequences">{consequences?.length ? <LineList lines={consequences} /> : null}</Fact>
        <Fact name="Would flip if">{wouldFlipIf}</Fact>
        <Fact name="Holds while">
          {confirmation?.length ? <Confirmations rules={confirmation} names={names} /> : null}
        </Fact>
        <Fact name="Decided">{phrases(decidedOn, deciders?.join(", "))}</Fact>
        <Fact name="In the catalogue">{behind.length > 0 && <EntryLinks entries={behind} />}</Fact>
        <Fact name="Supersedes">{supersedes && <Reference id={supersedes} />}</Fact>
      </FactList>
    </Item>
  );
}

export function DecisionsBody({ design: { decisions }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {decisions.map((decision) => (
        <DecisionItem key={decision.id} decision={decision} names={names} />
      ))}
    </ItemList>
  );
}
