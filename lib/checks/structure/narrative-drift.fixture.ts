import { aComponent } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { narrativeDrift } from "./narrative-drift";

const components = [aComponent({ id: "order-store" })];
const saying = (text: string) => aProposal({ components, narrative: [{ id: "overview", text }] });

export const narrativeDriftFixture: RuleFixture = {
  rule: narrativeDrift,
  fires: [saying("Orders lie in `order-vault`.")],
  silent: [
    saying("Orders lie in `order-store`."),
    saying("Everything in sentence-case, `plain`, and\n```sh\nrun `some-thing`\n```\n"),
  ],
  plant: plantIn("narrative", (section) => ({
    ...section,
    text: `${section.text}\n\nAll of it passes \`planted-ghost-part\`.`,
  })),
};
