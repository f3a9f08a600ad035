import type { Component } from "@/lib/design/schema";
import type { Facts } from "../facts";
import { answers, listOperations, patchOperation } from "../operations";
import type { Rule } from "../rule";

const outside = new Set<Component["kind"]>(["client", "person", "external", "gateway"]);

/** Whether an operation can be called from outside: its component stands there, or something outside calls it. */
const isPublic = ({ components, links }: Facts, provider: Component | undefined, id: string) =>
  provider?.exposure === "internet" ||
  provider?.exposure === "partner" ||
  links.some(
    ({ relation, from }) =>
      relation.to === id &&
      from.component &&
      outside.has(from.component.kind) &&
      components.has(from.component.id),
  );

export const unlimitedOperation: Rule = {
  id: "SEC07",
  pillar: "security",
  title: "A public operation has no rate limit",
  why: "One caller, by mistake or on purpose, uses up what all share.",
  remedy: "Limit calls for each caller, and answer 429 with the time after which to come back.",
  source: "AWS Well-Architected REL05-BP02; OWASP API4:2023",
  severity: "warning",
  about: "detail",
  find: (facts) =>
    listOperations(facts)
      .filter(
        ({ id, interface: one, operation }) =>
          answers(one) &&
          !operation.rateLimit &&
          isPublic(facts, facts.components.get(one.component ?? ""), id),
      )
      .map((placed) => ({
        targets: [placed.id],
        message: `The public operation ${placed.id} has no rate limit.`,
        explanation: `It can be called from outside, through a gateway or because ${placed.interface.component} stands there, and rateLimit is empty.`,
        fix: patchOperation(placed, {
          rateLimit: { limit: { value: 60, unit: "/min", basis: "assumed" }, per: "caller" },
        }),
      })),
};
