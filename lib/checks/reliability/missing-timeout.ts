import { nameLink } from "../describe";
import { isRemoteCall } from "../link";
import type { Rule } from "../rule";

export const missingTimeout: Rule = {
  id: "REL01",
  pillar: "reliability",
  title: "A remote call has no timeout",
  why: "A callee that hangs takes its callers' threads and connections with it, until nothing answers any more.",
  remedy: "Give the call a timeout just above the slowest answer that is still worth having.",
  source: "AWS Well-Architected REL05-BP05; OWASP ASVS 13.1.3",
  severity: "error",
  about: "detail",
  find: ({ links }) =>
    links
      .filter((link) => isRemoteCall(link) && !(link.relation.timeout ?? link.to.operation?.timeout))
      .map((link) => ({
        targets: [link.relation.id],
        path: `relations.${link.relation.id}.timeout`,
        message: `The call ${nameLink(link)} has no timeout.`,
        explanation: `The caller waits for the answer (mode ${link.relation.mode ?? "not said, so sync"}), and neither the relation nor an operation that it names says for how long.`,
        fix: {
          upsert: {
            relations: [{ id: link.relation.id, timeout: { value: 1, unit: "s", basis: "assumed" } }],
          },
        },
      })),
};
