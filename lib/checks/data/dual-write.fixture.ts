import { aChannel, aComponent, aWorkflow } from "@/lib/design/design.fixture";
import type { Step } from "@/lib/design/schema";
import { aProposal, plantStep, type RuleFixture, without } from "../rule.fixture";
import { dualWrite } from "./dual-write";

const parts = {
  components: [aComponent()],
  channels: [aChannel()],
  dataAssets: [{ id: "order", name: "Order", systemOfRecord: "api" }],
};
const stepping = (step: Partial<Step>) =>
  aProposal({ ...parts, workflows: [aWorkflow({ steps: [{ id: "place", kind: "local", ...step }] })] });
const both = { writes: ["order"], publishes: ["order-placed"] };

export const dualWriteFixture: RuleFixture = {
  rule: dualWrite,
  fires: [
    stepping(both),
    stepping({ ...both, outbox: "none" }),
    aProposal({
      ...parts,
      dataAssets: [
        { id: "order", name: "Order", systemOfRecord: "api", synchronisation: { how: "dual-write" } },
      ],
    }),
  ],
  silent: [stepping({ ...both, outbox: "outbox" }), stepping({ writes: ["order"] })],
  plant: plantStep((step) =>
    step.writes?.length && step.publishes?.length && step.outbox ? without(step, "outbox") : null,
  ),
};
