import type { Component } from "@/lib/design/schema";
import { listOf, nameOf, show } from "../describe";
import type { DataAsset, Facts } from "../facts";
import type { Rule } from "../rule";

/** Objectives with a recovery point that hold for a store: its own, its data's, its workflows'. */
function listRecoveryPoints({ design, workflowsOn }: Facts, store: Component, assets: readonly DataAsset[]) {
  const scopes = new Set([
    store.id,
    ...assets.flatMap(({ id }) => [id, ...workflowsOn(id).map((workflow) => workflow.id)]),
    ...workflowsOn(store.id).map(({ id }) => id),
  ]);
  return design.objectives.filter(
    ({ scope, recoveryPoint }) => recoveryPoint && (scope === undefined || scopes.has(scope)),
  );
}

function describeFault({ backups }: Component): string | null {
  if (!backups) return "has no backup";
  if (!backups.tested || backups.tested === "never") return "has a backup that no one has restored yet";
  return null;
}

export const untestedBackup: Rule = {
  id: "DAT02",
  pillar: "data",
  title: "A store with a recovery point has no backup, or an untested one",
  why: "Replication copies a mistake within a second, and a backup that was never restored is a hope.",
  remedy: "Back the store up at least as often as its recovery point, and restore it on a schedule.",
  source: "AWS Well-Architected REL09",
  severity: "error",
  about: "detail",
  find: (facts) =>
    facts.design.components.flatMap((store) => {
      const assets = facts.heldBy(store.id).filter(({ systemOfRecord }) => systemOfRecord === store.id);
      const fault = describeFault(store);
      if (assets.length === 0 || store.kind === "external" || !fault) return [];
      const points = listRecoveryPoints(facts, store, assets);
      const [first] = points;
      if (!first?.recoveryPoint) return [];
      return [
        {
          targets: [store.id],
          path: `components.${store.id}.backups`,
          message: `${nameOf(store)} ${fault}.`,
          explanation: `It is the system of record of ${listOf(assets.map(({ id }) => id))}, and ${first.id} promises a recovery point of ${show(first.recoveryPoint)}; backups.tested is ${store.backups?.tested ?? "not said"}.`,
        },
      ];
    }),
};
