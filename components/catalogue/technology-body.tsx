import { Fact, FactList, LineList } from "@/components/design/fact";
import { findEntry } from "@/lib/catalogue/list-entries";
import type { Technology } from "@/lib/catalogue/technology";
import { EntryLinks } from "./entry-links";

const engineers = (count: number) => (count === 1 ? "one engineer" : `${count} engineers`);

export function TechnologyBody({ technology }: { technology: Technology }) {
  const { fits, limits, effort, licence, fewestEngineers, alternatives } = technology;
  return (
    <FactList>
      <Fact name="Fits">
        <LineList lines={fits} />
      </Fact>
      <Fact name="Limits">
        <LineList lines={limits} />
      </Fact>
      <Fact name="Effort to run">{effort}</Fact>
      <Fact name="Smallest team">{`${engineers(fewestEngineers)}; a judgement, not a measurement`}</Fact>
      <Fact name="Licence">{`${licence}; look it up for the version that you take`}</Fact>
      <Fact name="Alternatives">
        <EntryLinks entries={alternatives.flatMap((id) => findEntry("technology", id) ?? [])} />
      </Fact>
    </FactList>
  );
}
