import type { Rule } from "../rule";

export const breakingMigration: Rule = {
  id: "OPS03",
  pillar: "delivery",
  title: "A schema migration isn't expand–contract",
  why: "While old and new run side by side one of them meets tables that it doesn't know, and there is no way back.",
  remedy: "Expand first, move readers and writers over, and contract in a later release.",
  source: "Azure Well-Architected OE:11; Ambler & Sadalage, Refactoring Databases",
  severity: "warning",
  about: "detail",
  find({ design }) {
    const { migrations, stages = [] } = design.deployment;
    const databases = design.components.filter(
      ({ kind, status }) => kind === "database" && status !== "existing",
    );
    const isSaid = migrations === "in-place" || migrations === "offline";
    const isForgotten = migrations === undefined && databases.length > 0 && stages.length > 0;
    if (!isSaid && !isForgotten) return [];
    return [
      {
        targets: databases.length > 0 ? databases.map(({ id }) => id) : ["deployment"],
        path: "deployment.migrations",
        message: `Schema migrations are ${migrations ?? "not described"}.`,
        explanation: `deployment.migrations is ${migrations ?? "not said"} for ${databases.length} databases; expand-contract lets two versions run side by side.`,
        fix: { set: { deployment: { migrations: "expand-contract" } } },
      },
    ];
  },
};
