import { aComponent } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { aProposal, plantPatch, type RuleFixture } from "../rule.fixture";
import { breakingMigration } from "./breaking-migration";

const migrating = (deployment: Design["deployment"]) =>
  aProposal({ components: [aComponent({ id: "db", kind: "database" })], deployment });

export const breakingMigrationFixture: RuleFixture = {
  rule: breakingMigration,
  fires: [migrating({ migrations: "in-place" }), migrating({ stages: [{ id: "release" }] })],
  silent: [migrating({ migrations: "expand-contract", stages: [{ id: "release" }] }), migrating({})],
  plant: plantPatch(({ components }) => {
    const target = components.find(({ kind, status }) => kind === "database" && status !== "existing")?.id;
    return target ? { patch: { set: { deployment: { migrations: "in-place" } } }, target } : null;
  }),
};
