import type { Component } from "@/lib/design/schema";
import { listEnclosing } from "../boundaries";
import { nameOf } from "../describe";
import type { Rule } from "../rule";
import { nameAssets } from "../sensitivity";

const storing = new Set<Component["kind"]>(["database", "object-store", "search", "secret-store"]);

export const unsegmentedStore: Rule = {
  id: "SEC06",
  pillar: "security",
  title: "A high-value store isn't segmented",
  why: "From any part that is taken over the store is one connection away.",
  remedy: "Put it into a network of its own that only its service may enter.",
  source: "Threagile (missing network segmentation); PCI DSS 1",
  severity: "warning",
  about: "detail",
  find(facts) {
    const enclosing = listEnclosing(facts, ["trust", "network", "compliance"]);
    const open = facts.design.components.filter(
      ({ exposure, kind }) => exposure === "internet" && kind !== "external" && kind !== "person",
    );
    return facts.design.components.flatMap((store) => {
      const assets = facts
        .heldBy(store.id)
        .filter(
          ({ classification, systemOfRecord }) =>
            classification === "restricted" && systemOfRecord === store.id,
        );
      if (!storing.has(store.kind) || assets.length === 0) return [];
      const around = enclosing(store.id);
      const neighbour = open.find(({ id }) => id !== store.id && around.isSubsetOf(enclosing(id)));
      if (around.size > 0 && !neighbour) return [];
      return [
        {
          targets: [store.id],
          message: `${nameOf(store)} holds restricted data and isn't segmented.`,
          explanation: `It holds ${nameAssets(assets)}; ${around.size === 0 ? "no trust, network or compliance boundary is around it" : `every boundary around it (${[...around].join(", ")}) is also around ${neighbour?.id}, which stands in the internet`}.`,
        },
      ];
    });
  },
};
