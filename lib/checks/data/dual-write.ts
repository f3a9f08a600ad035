import { listOf } from "../describe";
import type { Draft } from "../finding";
import type { Rule } from "../rule";

const safe = new Set(["outbox", "change-data-capture", "same-transaction"]);

export const dualWrite: Rule = {
  id: "DAT03",
  pillar: "data",
  title: "A step writes a store and a channel without outbox or change capture",
  why: "A crash between the two leaves data that no one hears of, or news of data that isn't there.",
  remedy:
    "Write the event into an outbox in the same transaction, or capture the change from the store's log.",
  source: "Richardson, Microservices Patterns (transactional outbox)",
  severity: "error",
  about: "detail",
  find({ design }) {
    const steps = design.workflows.flatMap((workflow) =>
      (workflow.steps ?? []).flatMap((step): Draft[] => {
        const { writes = [], publishes = [], outbox } = step;
        if (writes.length === 0 || publishes.length === 0 || safe.has(outbox ?? "")) return [];
        return [
          {
            targets: [`${workflow.id}/${step.id}`],
            message: `The step ${workflow.id}/${step.id} writes ${listOf(writes)} and publishes to ${listOf(publishes)} without an outbox.`,
            explanation: `Two systems are written in one step and outbox is ${outbox ?? "not said"}, so a crash between the two makes them differ.`,
            fix: { upsert: { workflows: [{ id: workflow.id, steps: [{ id: step.id, outbox: "outbox" }] }] } },
          },
        ];
      }),
    );
    const assets = design.dataAssets
      .filter(({ synchronisation }) => synchronisation?.how === "dual-write")
      .map(
        ({ id, copies = [] }): Draft => ({
          targets: [id],
          path: `dataAssets.${id}.synchronisation`,
          message: `${id} is kept the same in its copies by writing each of them.`,
          explanation: `Its synchronisation is dual-write${copies.length > 0 ? ` to ${listOf(copies)}` : ""}: nothing makes both writes happen or neither.`,
          fix: { upsert: { dataAssets: [{ id, synchronisation: { how: "outbox" } }] } },
        }),
      );
    return [...steps, ...assets];
  },
};
