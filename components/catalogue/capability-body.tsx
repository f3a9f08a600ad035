import { Fact, FactList, LineList } from "@/components/design/fact";
import type { Capability } from "@/lib/catalogue/capability";
import { findEntry } from "@/lib/catalogue/list-entries";
import { EntryLinks } from "./entry-links";
import { RecordTable } from "./record-table";

const stepsOf = ({ steps = [] }: Capability): string[] =>
  steps.map(({ does, compensation, byPerson }) =>
    [does, byPerson ? "by a person" : "", compensation ? `undone by: ${compensation.toLowerCase()}` : ""]
      .filter(Boolean)
      .join("; "),
  );

const frameworkIds = ({ frameworks = [] }: Capability) =>
  frameworks.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"));

export function CapabilityBody({ capability }: { capability: Capability }) {
  const { responsibility, owns, sensitivity, store, leads, emits, follows, outside, risk, record, usual } =
    capability;
  const steps = stepsOf(capability);
  const rules = frameworkIds(capability).flatMap((id) => findEntry("framework", id) ?? []);
  return (
    <div className="flex flex-col gap-8">
      <FactList>
        <Fact name="Responsible for">{responsibility}</Fact>
        <Fact name="Keeps">{`${owns} (${sensitivity}${store === "none" ? "" : `, ${store}`})`}</Fact>
        <Fact name="Opens">{leads && `the ${leads}, and confirms it at the end`}</Fact>
        <Fact name="Its steps">{steps.length > 0 && <LineList lines={steps} />}</Fact>
        <Fact name="Tells">{emits.length > 0 && emits.join(", ")}</Fact>
        <Fact name="Listens to">
          {follows.length > 0 && (
            <EntryLinks entries={follows.flatMap((id) => findEntry("capability", id) ?? [])} />
          )}
        </Fact>
        <Fact name="Reaches outside">
          {outside &&
            `${outside.name} by ${outside.protocol}, within ${outside.timeoutSeconds} s. When it fails: ${outside.fallback}`}
        </Fact>
        <Fact name="Its risk">{risk.statement}</Fact>
        <Fact name="Against it">{risk.mitigation}</Fact>
        <Fact name="Usual numbers">{usual}</Fact>
        <Fact name="Rules">{rules.length > 0 && <EntryLinks entries={rules} />}</Fact>
      </FactList>
      {record && <RecordTable record={record} />}
    </div>
  );
}
