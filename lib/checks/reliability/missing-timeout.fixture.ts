import { aComponent, aRelation } from "@/lib/design/design.fixture";
import { indexParts, isRemoteCall, resolveEnd } from "../link";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { missingTimeout } from "./missing-timeout";

const components = [aComponent(), aComponent({ id: "db", name: "Orders", kind: "database" })];
const timeout = { value: 1, unit: "s", basis: "assumed" as const };

export const missingTimeoutFixture: RuleFixture = {
  rule: missingTimeout,
  fires: [aProposal({ components, relations: [aRelation({ mode: "sync" })] })],
  silent: [
    aProposal({ components, relations: [aRelation({ mode: "sync", timeout })] }),
    aProposal({ components, relations: [aRelation({ mode: "async" })] }),
  ],
  plant: plantIn("relations", (relation, design) => {
    const parts = indexParts(design);
    const link = { relation, from: resolveEnd(relation.from, parts), to: resolveEnd(relation.to, parts) };
    if (!isRemoteCall(link) || link.to.operation?.timeout || !relation.timeout) return null;
    return without(relation, "timeout");
  }),
};
