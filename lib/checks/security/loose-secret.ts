import type { Component, Design } from "@/lib/design/schema";
import { listOf, nameOf } from "../describe";
import type { Draft } from "../finding";
import type { Rule } from "../rule";

type Secret = NonNullable<Component["secrets"]>[number];

const listMissing = ({ keptIn, rotation }: Secret): string[] => [
  ...(keptIn ? [] : ["secret store"]),
  ...(rotation ? [] : ["rotation"]),
];

const judge = (component: Component): Draft[] =>
  (component.secrets ?? []).flatMap((secret) => {
    const missing = listMissing(secret);
    if (missing.length === 0) return [];
    return [
      {
        targets: [component.id, secret.name],
        path: `components.${component.id}.secrets`,
        message: `The secret "${secret.name}" of ${nameOf(component)} has no ${listOf(missing)}.`,
        explanation: `keptIn is ${secret.keptIn ?? "not said"}, rotation is ${secret.rotation ? "given" : "not said"}.`,
      },
    ];
  });

/** Calls that need a secret in a design that has nowhere to keep one. */
function findHomeless({ components, relations }: Design): Draft[] {
  const needing = relations.filter(({ authn }) => authn === "api-key" || authn === "password");
  const hasHome =
    components.some(({ kind }) => kind === "secret-store") ||
    components.some(({ secrets = [] }) => secrets.some(({ keptIn }) => keptIn));
  if (needing.length === 0 || hasHome) return [];
  const ids = needing.map(({ id }) => id);
  return [
    {
      targets: ids,
      message: `${ids.length} relations use keys or passwords, and the design has no secret store.`,
      explanation: `${listOf(ids.slice(0, 6))} authenticate by api-key or password; no component is a secret-store and no secret says where it is kept.`,
    },
  ];
}

export const looseSecret: Rule = {
  id: "SEC04",
  pillar: "security",
  title: "Secrets are used and there is no secret store or rotation",
  why: "A key in a file or a variable is copied, logged and never changed.",
  remedy: "Keep secrets in a store that hands them out by identity, and rotate each on a schedule.",
  source: "OWASP ASVS 13.3.1",
  severity: "error",
  about: "detail",
  find: ({ design }) => [...design.components.flatMap(judge), ...findHomeless(design)],
};
