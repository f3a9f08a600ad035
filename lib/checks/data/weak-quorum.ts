import type { Component, Design } from "@/lib/design/schema";
import { listSome, nameOf } from "../describe";
import type { Facts } from "../facts";
import type { Rule } from "../rule";

const fresh = new Set(["read-your-writes", "strong"]);

/** Steps that need to read what was written, at the store or at data that it holds. */
function listReaders({ workflows }: Design, { link, heldBy }: Facts, store: Component): string[] {
  const assets = new Set(heldBy(store.id).map(({ id }) => id));
  return workflows.flatMap((workflow) =>
    (workflow.steps ?? [])
      .filter(({ consistency, component, relation, reads = [], writes = [] }) => {
        const touched = [component, link(relation ?? "")?.to.component?.id].includes(store.id);
        return (
          fresh.has(consistency ?? "") && (touched || [...reads, ...writes].some((id) => assets.has(id)))
        );
      })
      .map(({ id }) => `${workflow.id}/${id}`),
  );
}

export const weakQuorum: Rule = {
  id: "DAT06",
  pillar: "data",
  title: "Reads and writes don't overlap where a workflow reads its own writes",
  why: "A read may meet only copies that the write hasn't reached, and show what was before it.",
  remedy: "Raise the read or the write quorum until R + W > N, or let the step bear stale reads.",
  source: "Gifford 1979; DeCandia et al. 2007 (quorum rule R + W > N)",
  severity: "error",
  about: "detail",
  find: (facts) =>
    facts.design.components.flatMap((store) => {
      const { mode, copies, readQuorum, writeQuorum } = store.replication ?? {};
      if (mode !== "quorum" || !copies || !readQuorum || !writeQuorum) return [];
      const readers = listReaders(facts.design, facts, store);
      if (readQuorum + writeQuorum > copies || readers.length === 0) return [];
      return [
        {
          targets: [store.id, ...readers],
          path: `components.${store.id}.replication`,
          message: `${nameOf(store)} can show ${listSome(readers)} data older than their own writes.`,
          explanation: `R + W = ${readQuorum} + ${writeQuorum} = ${readQuorum + writeQuorum} ≤ N = ${copies}, all from the design; the steps need read-your-writes or strong consistency.`,
          fix: {
            upsert: {
              components: [
                {
                  id: store.id,
                  replication: { ...store.replication, mode, readQuorum: copies - writeQuorum + 1 },
                },
              ],
            },
          },
        },
      ];
    }),
};
