import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Assumption, Design } from "@/lib/design/schema";
import { aProposal, type Planted, type RuleFixture } from "../rule.fixture";
import { openAssumption } from "./open-assumption";

const waiving = (until: string) =>
  aProposal({ waivers: [{ id: "W-1", check: "REL01", reason: "Known.", until }] });

/** A call without timeout, and an assumption about it. */
const assuming = (status: Assumption["status"], affects = ["api-reads-db"]) =>
  aProposal({
    components: [aComponent(), aComponent({ id: "db", kind: "database" })],
    relations: [aRelation({ mode: "sync" })],
    assumptions: [{ id: "A-1", statement: "The driver has a timeout.", status, affects }],
  });

const plant = (design: Design): Planted[] => [
  {
    target: "planted-waiver",
    design: {
      ...design,
      waivers: [
        ...design.waivers,
        { id: "planted-waiver", check: "STR03", target: "nothing", reason: "For now.", until: "2020-01-31" },
      ],
    },
  },
];

export const openAssumptionFixture: RuleFixture = {
  rule: openAssumption,
  fires: [waiving("2026-01-01"), assuming("open"), assuming(undefined)],
  silent: [waiving("2027-01-01"), assuming("confirmed"), assuming("open", ["db"])],
  plant,
  follows: ["STR01"],
};
