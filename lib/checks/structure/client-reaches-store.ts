import type { Component } from "@/lib/design/schema";
import { isOf } from "../component-kinds";
import { nameLink } from "../describe";
import type { Rule } from "../rule";

const guarded = new Set<Component["kind"]>(["database", "cache", "broker", "search"]);
const guards = "a gateway or a service";

export const clientReachesStore: Rule = {
  id: "STR09",
  pillar: "structure",
  title: "A client reaches a data store directly",
  why: "The store's credentials lie with the client, no rule of the business stands between, and its tables can never change.",
  remedy: `Put ${guards} between them that checks who asks and what may be asked.`,
  source: "Threagile; OWASP ASVS 13.2",
  severity: "error",
  about: "shape",
  find: ({ links }) =>
    links
      .filter(({ from, to }) => from.component?.kind === "client" && isOf(guarded, to.component))
      .map((link) => ({
        targets: [link.relation.id, link.from.component?.id ?? "", link.to.component?.id ?? ""],
        message: `A client reaches a store directly: ${nameLink(link)}.`,
        explanation: `${link.from.component?.id} is a ${link.from.component?.kind}, ${link.to.component?.id} a ${link.to.component?.kind}, and nothing stands between.`,
      })),
};
