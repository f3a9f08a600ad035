import type { Facts } from "../facts";
import { assetsOf, listOperations, type PlacedOperation, patchOperation } from "../operations";
import type { Rule } from "../rule";
import { isSensitive, nameAssets } from "../sensitivity";

const changing = new Set(["create", "update", "delete", "external"]);

/** Sensitive data of an operation: in its schemas, or carried by relations that call it. */
function sensitiveAssets(facts: Facts, { id, operation }: PlacedOperation) {
  const carried = facts.links
    .filter(({ relation }) => relation.to === id)
    .flatMap(({ relation }) => relation.carries ?? []);
  const ids = new Set([...assetsOf(facts, operation), ...carried]);
  return [...ids].flatMap((asset) => facts.asset(asset) ?? []).filter(isSensitive);
}

/** What others offer they audit themselves. */
const listOwn = (facts: Facts) =>
  listOperations(facts).filter(
    ({ interface: { component } }) => facts.components.get(component ?? "")?.kind !== "external",
  );

export const unauditedChange: Rule = {
  id: "SEC09",
  pillar: "security",
  title: "A sensitive change isn't audited",
  why: "Afterwards nobody can show who did it, or that they didn't.",
  remedy: "Write who did what to which record and when, where those who did it can't change it.",
  source: "STRIDE (repudiation); OWASP ASVS 16.2",
  severity: "warning",
  about: "detail",
  find: (facts) =>
    listOwn(facts).flatMap((placed) => {
      const { effect, audit = "none", channel } = placed.operation;
      const assets = sensitiveAssets(facts, placed);
      if (!changing.has(effect ?? "") || audit !== "none" || channel || assets.length === 0) return [];
      return [
        {
          targets: [placed.id],
          message: `The operation ${placed.id} changes sensitive data and isn't audited.`,
          explanation: `Its effect is ${effect} on ${nameAssets(assets)}; audit is ${placed.operation.audit ?? "not said"}.`,
          fix: patchOperation(placed, { audit: "logged" }),
        },
      ];
    }),
};
