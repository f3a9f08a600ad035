import type { Design } from "@/lib/design/schema";
import { Fact, FactList, LineList } from "../fact";
import { QuantityFact, QuantityText } from "../quantity";
import type { SectionBodyProps } from "../section";

type Context = Design["context"];

const some = (lines: readonly string[] | undefined) => (lines && lines.length > 0 ? lines : undefined);

function Team({ team }: { team: NonNullable<Context["team"]> }) {
  return (
    <>
      {team.size && <QuantityText quantity={team.size} />}
      {some(team.skills) && <span className="text-soft block">{team.skills?.join(", ")}</span>}
    </>
  );
}

function Infrastructure({ items }: { items: NonNullable<Context["infrastructure"]> }) {
  return (
    <ul className="flex flex-col gap-1">
      {items.map(({ name, note }) => (
        <li key={name}>
          {name}
          {note && <span className="text-soft"> – {note}</span>}
        </li>
      ))}
    </ul>
  );
}

function Glossary({ entries }: { entries: NonNullable<Context["glossary"]> }) {
  return (
    <ul className="flex flex-col gap-1">
      {entries.map(({ term, meaning }) => (
        <li key={term}>
          <span className="font-medium">{term}</span>
          <span className="text-soft"> – {meaning}</span>
        </li>
      ))}
    </ul>
  );
}

export function ContextBody({ design: { context } }: SectionBodyProps) {
  return (
    <FactList>
      <Fact name="Goal">{context.goal}</Fact>
      <Fact name="In scope">{some(context.inScope) && <LineList lines={context.inScope} />}</Fact>
      <Fact name="Out of scope">{some(context.outOfScope) && <LineList lines={context.outOfScope} />}</Fact>
      <Fact name="Team">{context.team && <Team team={context.team} />}</Fact>
      <QuantityFact name="Budget" quantity={context.budget} />
      <Fact name="Timeline">{context.timeline}</Fact>
      <Fact name="In place">
        {context.infrastructure?.length ? <Infrastructure items={context.infrastructure} /> : null}
      </Fact>
      <Fact name="Regions">{some(context.regions)?.join(", ")}</Fact>
      <Fact name="Frameworks">{some(context.frameworks)?.join(", ")}</Fact>
      <Fact name="Glossary">{context.glossary?.length ? <Glossary entries={context.glossary} /> : null}</Fact>
    </FactList>
  );
}
