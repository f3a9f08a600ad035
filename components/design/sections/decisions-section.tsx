import { Badge, type Tone } from "@/components/ui/badge";
import type { Decision, Design } from "@/lib/design/schema";
import { Reference } from "../anchor";
import { Fact, FactList, LineList } from "../fact";
import { Item, ItemList } from "../item";
import { Section } from "../section";
import { OptionsTable } from "./options-table";

const statusTones: Record<NonNullable<Decision["status"]>, Tone> = {
  proposed: "neutral",
  accepted: "success",
  rejected: "danger",
  superseded: "warning",
};

function Drivers({ ids }: { ids: readonly string[] }) {
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <Reference id={id} />
    </span>
  ));
}

function DecisionItem({ decision }: { decision: Decision }) {
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
  } = decision;
  return (
    <Item id={id} title={title} badges={status && <Badge tone={statusTones[status]}>{status}</Badge>}>
      {context && <p className="text-soft text-sm text-pretty">{context}</p>}
      {options && options.length > 0 && <OptionsTable decision={decision} />}
      <FactList>
        <Fact name="Chosen">{chosen && <span className="font-medium">{chosen}</span>}</Fact>
        <Fact name="Because">{rationale}</Fact>
        <Fact name="Driven by">{drivers?.length ? <Drivers ids={drivers} /> : null}</Fact>
        <Fact name="Consequences">{consequences?.length ? <LineList lines={consequences} /> : null}</Fact>
        <Fact name="Would flip if">{wouldFlipIf}</Fact>
        <Fact name="Supersedes">{supersedes && <Reference id={supersedes} />}</Fact>
      </FactList>
    </Item>
  );
}

export function DecisionsSection({ design: { decisions } }: { design: Design }) {
  return (
    <Section
      id="decisions"
      title="Decisions"
      count={decisions.length}
      missing={decisions.length === 0 ? "Nothing is decided yet." : undefined}
    >
      <ItemList>
        {decisions.map((decision) => (
          <DecisionItem key={decision.id} decision={decision} />
        ))}
      </ItemList>
    </Section>
  );
}
