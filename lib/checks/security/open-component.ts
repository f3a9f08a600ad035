import type { Component } from "@/lib/design/schema";
import { nameOf } from "../describe";
import type { Rule } from "../rule";
import { nameAssets, sensitiveAt } from "../sensitivity";

/** What is made to stand in the open, or stands outside. */
const front = new Set<Component["kind"]>([
  "gateway",
  "client",
  "person",
  "identity",
  "external",
  "environment",
]);

export const openComponent: Rule = {
  id: "SEC03",
  pillar: "security",
  title: "An internet-facing sensitive component has no gateway or firewall before it",
  why: "Every scan and every flood reaches code that was written for something else.",
  remedy: "Put a gateway or web application firewall before it, and take its public address away.",
  source: "Threagile (missing WAF); AWS Well-Architected SEC05",
  severity: "error",
  about: "detail",
  find: (facts) =>
    facts.design.components
      .filter(({ exposure, kind }) => exposure === "internet" && !front.has(kind))
      .flatMap((component) => {
        const assets = sensitiveAt(facts, component);
        const behindGateway = facts.into(component.id).some(({ from }) => from.component?.kind === "gateway");
        if (assets.length === 0 || behindGateway) return [];
        return [
          {
            targets: [component.id],
            path: `components.${component.id}.exposure`,
            message: `${nameOf(component)} stands in the internet without a gateway.`,
            explanation: `Its exposure is internet, no relation from a gateway reaches it, and it handles ${nameAssets(assets)}.`,
          },
        ];
      }),
};
