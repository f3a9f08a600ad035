import { Fact, FactList, LineList } from "@/components/design/fact";
import { findEntry } from "@/lib/catalogue/list-entries";
import type { Pattern } from "@/lib/catalogue/pattern";
import { EntryLinks } from "./entry-links";

export function PatternBody({ pattern }: { pattern: Pattern }) {
  const { when, whenNot, consequences, combinesWith, helps, costs, instead } = pattern;
  return (
    <FactList>
      <Fact name="Take it when">
        <LineList lines={when} />
      </Fact>
      <Fact name="Not when">
        <LineList lines={whenNot} />
      </Fact>
      <Fact name="What follows">
        <LineList lines={consequences} />
      </Fact>
      <Fact name="Helps">{helps.join(", ")}</Fact>
      <Fact name="Costs">{costs.join(", ")}</Fact>
      <Fact name="Otherwise">
        {instead.name}: {instead.because}
      </Fact>
      <Fact name="Goes with">
        <EntryLinks entries={combinesWith.flatMap((id) => findEntry("pattern", id) ?? [])} />
      </Fact>
    </FactList>
  );
}
