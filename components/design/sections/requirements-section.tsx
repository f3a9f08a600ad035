import { MessageLink } from "@/components/chat/message-link";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Requirement } from "@/lib/design/schema";
import { Item, ItemList } from "../item";
import { formatAmount } from "../quantity";
import { ReferenceList } from "../reference-list";
import type { SectionBodyProps } from "../section";

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

function Source({ source }: { source: Requirement["source"] }) {
  if (!source) return "source not recorded";
  if (source === "assumed") return source;
  return <MessageLink messageId={source.messageId}>stated in the conversation</MessageLink>;
}

export function RequirementsBody({ design: { requirements }, names }: SectionBodyProps) {
  return (
    <ItemList>
      {requirements.map(({ id, kind, statement, priority, criticality, source, scenario, satisfiedBy }) => (
        <Item
          key={id}
          id={id}
          kind={`${kind} requirement`}
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
            <Source source={source} />
            {criticality && ` · ${criticality} criticality`}
            {satisfiedBy && satisfiedBy.length > 0 && (
              <>
                {" · met by "}
                <ReferenceList ids={satisfiedBy} names={names} />
              </>
            )}
          </p>
        </Item>
      ))}
    </ItemList>
  );
}
