import { aComponent } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { openFetch } from "./open-fetch";

export const openFetchFixture: RuleFixture = {
  rule: openFetch,
  fires: [aProposal({ components: [aComponent({ egress: "user-given-unrestricted" })] })],
  silent: [
    aProposal({ components: [aComponent({ egress: "user-given-allow-listed" }), aComponent({ id: "b" })] }),
  ],
  plant: plantIn("components", (component) =>
    component.kind === "service" ? { ...component, egress: "user-given-unrestricted" } : null,
  ),
};
