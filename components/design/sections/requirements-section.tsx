import { Badge, type Tone } from "@/components/ui/badge";
import type { Design, Requirement } from "@/lib/design/schema";
import { Reference } from "../anchor";
import { Item, ItemList } from "../item";
import { formatAmount } from "../quantity";
import { Section } from "../section";

const priorityTones: Record<NonNullable<Requirement["priority"]>, Tone> = {
  must: "accent",
  should: "neutral",
  could: "neutral",
};

const signs = { "<": "<", "<=": "≤", "=": "=", ">=": "≥", ">": ">" };

function Measure({ scenario }: { scenario: NonNullable<Requirement["scenario"]> }) {
  const { stimulus, environment, response, measure } = scenario;
  const told = [stimulus, environment, response].filter(Boolean).join(" → ");
  return (
    <p className="text-sm">
      {measure && (
        <span className="mr-2 font-medium tabular-nums">
          {measure.metric}
          {measure.percentile !== undefined && ` p${measure.percentile}`} {signs[measure.comparator]}{" "}
          {formatAmount(measure.value)} {measure.unit}
        </span>
      )}
      {told && <span className="text-soft">{told}</span>}
    </p>
  );
}

function sourceOf(source: Requirement["source"]): string {
  if (!source) return "source not recorded";
  return source === "assumed" ? "assumed" : "stated in the conversation";
}

function Satisfied({ by }: { by: readonly string[] }) {
  return (
    <>
      {" · met by "}
      {by.map((id, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Reference id={id} />
        </span>
      ))}
    </>
  );
}

export function RequirementsSection({ design: { requirements } }: { design: Design }) {
  return (
    <Section
      id="requirements"
      title="Requirements"
      count={requirements.length}
      missing={requirements.length === 0 ? "No requirement is recorded yet." : undefined}
    >
      <ItemList>
        {requirements.map(({ id, kind, statement, priority, source, scenario, satisfiedBy }) => (
          <Item
            key={id}
            id={id}
            title={statement}
            badges={
              <>
                <Badge>{kind}</Badge>
                {priority && <Badge tone={priorityTones[priority]}>{priority}</Badge>}
              </>
            }
          >
            {scenario && <Measure scenario={scenario} />}
            <p className="text-faint text-xs">
              {sourceOf(source)}
              {satisfiedBy && satisfiedBy.length > 0 && <Satisfied by={satisfiedBy} />}
            </p>
          </Item>
        ))}
      </ItemList>
    </Section>
  );
}
