import type { Interface } from "@/lib/design/schema";
import { listOf, nameOf } from "../describe";
import type { Facts } from "../facts";
import type { Rule } from "../rule";

/** Who else than its owner depends on an interface: the world, a partner, other teams. */
function listOutsiders({ components, into, links }: Facts, { id, component }: Interface): string[] {
  const provider = components.get(component ?? "");
  if (!provider) return [];
  const callers = [...into(provider.id), ...links.filter(({ to }) => to.interface?.id === id)];
  const owners = callers.map(({ from }) => from.component?.owner).filter((owner) => owner !== undefined);
  const others = new Set(owners.filter((owner) => provider.owner && owner !== provider.owner));
  return [
    ...(provider.exposure === "internet" || provider.exposure === "partner" ? [provider.exposure] : []),
    ...others,
  ];
}

export const unversionedInterface: Rule = {
  id: "CTR05",
  pillar: "contracts",
  title: "A public or cross-team interface has no version or compatibility rule",
  why: "Callers that can't be released together with it break when it changes.",
  remedy: "Give it a version, and say what a new version may change.",
  source: "AWS Well-Architected REL03-BP03",
  severity: "warning",
  about: "detail",
  find: (facts) =>
    facts.design.interfaces.flatMap((one) => {
      const missing = [
        ...(one.version ? [] : ["version"]),
        ...(one.compatibility ? [] : ["compatibility rule"]),
      ];
      const outsiders = listOutsiders(facts, one);
      if (missing.length === 0 || outsiders.length === 0) return [];
      return [
        {
          targets: [one.id],
          message: `The interface ${nameOf(one)} has no ${listOf(missing)}.`,
          explanation: `It is used from outside its team (${listOf(outsiders)}), so callers and provider are released apart.`,
          fix: {
            upsert: {
              interfaces: [
                {
                  id: one.id,
                  version: one.version ?? "1.0.0",
                  compatibility: one.compatibility ?? "backward",
                },
              ],
            },
          },
        },
      ];
    }),
};
