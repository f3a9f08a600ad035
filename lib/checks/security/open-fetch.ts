import { nameOf } from "../describe";
import type { Rule } from "../rule";

export const openFetch: Rule = {
  id: "SEC08",
  pillar: "security",
  title: "The server fetches addresses that users give, without an allow-list",
  why: "A stranger lets your server read your own network: metadata, admin pages, databases.",
  remedy: "Fetch only from an allow-list, through a proxy without a way into the private network.",
  source: "OWASP ASVS 13.2.4; OWASP Top 10 (server-side request forgery)",
  severity: "warning",
  about: "shape",
  find: ({ design }) =>
    design.components
      .filter(({ egress }) => egress === "user-given-unrestricted")
      .map((component) => ({
        targets: [component.id],
        path: `components.${component.id}.egress`,
        message: `${nameOf(component)} fetches whatever address a user gives.`,
        explanation: "Its egress is user-given-unrestricted.",
        fix: { upsert: { components: [{ id: component.id, egress: "user-given-allow-listed" }] } },
      })),
};
