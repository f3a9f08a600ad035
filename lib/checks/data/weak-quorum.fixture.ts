import { aComponent, aWorkflow } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { aProposal, type Planted, plantPatch, type RuleFixture } from "../rule.fixture";
import { weakQuorum } from "./weak-quorum";

const reading = (readQuorum: number, consistency: "strong" | "eventual" = "strong") =>
  aProposal({
    components: [
      aComponent({
        id: "db",
        kind: "database",
        replication: { mode: "quorum", copies: 3, readQuorum, writeQuorum: 1 },
      }),
    ],
    workflows: [aWorkflow({ steps: [{ id: "read", kind: "local", component: "db", consistency }] })],
  });

const findFreshStore = ({ workflows, relations, components }: Design) => {
  const steps = workflows.flatMap(({ steps = [] }) => steps);
  const fresh = steps.filter(({ consistency }) => consistency === "strong");
  const reached = fresh.map(({ relation }) => relations.find(({ id }) => id === relation)?.to);
  return components.find(({ id, kind }) => kind === "database" && reached.includes(id));
};

export const weakQuorumFixture: RuleFixture = {
  rule: weakQuorum,
  fires: [reading(1), reading(2)],
  silent: [reading(3), reading(1, "eventual")],
  plant: (design): Planted[] =>
    plantPatch(() => {
      const store = findFreshStore(design);
      const replication = { mode: "quorum", copies: 3, readQuorum: 1, writeQuorum: 1 };
      return !store
        ? null
        : { patch: { upsert: { components: [{ id: store.id, replication }] } }, target: store.id };
    })(design),
};
