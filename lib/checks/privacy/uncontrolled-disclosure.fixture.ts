import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { aProposal, type Planted, type RuleFixture } from "../rule.fixture";
import { uncontrolledDisclosure } from "./uncontrolled-disclosure";

const disclosing = (parts: Partial<Design>) =>
  aProposal({
    components: [aComponent(), aComponent({ id: "mailer", kind: "external", name: "Mailer" })],
    dataAssets: [{ id: "account", name: "Account", tags: ["pii"], systemOfRecord: "api" }],
    relations: [aRelation({ id: "api-mails", to: "mailer", carries: ["account"] })],
    ...parts,
  });

function plant(design: Design): Planted[] {
  const external = new Set(design.components.filter(({ kind }) => kind === "external").map(({ id }) => id));
  const personal = new Set(
    design.dataAssets.filter(({ tags = [] }) => tags.includes("pii")).map(({ id }) => id),
  );
  return design.relations
    .filter(({ to, carries = [] }) => external.has(to) && carries.some((id) => personal.has(id)))
    .map(({ id, to, carries = [] }) => ({
      target: id,
      design: {
        ...design,
        controls: design.controls.map((control) => ({
          ...control,
          appliesTo: (control.appliesTo ?? []).filter((part) => ![id, to, ...carries].includes(part)),
        })),
      },
    }));
}

export const uncontrolledDisclosureFixture: RuleFixture = {
  rule: uncontrolledDisclosure,
  fires: [disclosing({})],
  silent: [
    disclosing({ controls: [{ id: "C-1", framework: "GDPR", clause: "28", appliesTo: ["mailer"] }] }),
    disclosing({ dataAssets: [{ id: "account", name: "Account", systemOfRecord: "api" }] }),
  ],
  plant,
  follows: ["PRV05"],
};
