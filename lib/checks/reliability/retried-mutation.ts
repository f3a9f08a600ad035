import { nameLink } from "../describe";
import type { Link } from "../link";
import type { Rule } from "../rule";

const changing = new Set(["create", "update", "delete", "external"]);

/** A relation that names an operation does what the operation does; else its access says so. */
const mutates = ({ relation, to }: Link) =>
  to.operation?.effect ? changing.has(to.operation.effect) : relation.access === "write";

const idempotencyOf = ({ relation, to }: Link) => relation.idempotency ?? to.operation?.idempotency;

export const retriedMutation: Rule = {
  id: "REL05",
  pillar: "reliability",
  title: "A mutation without idempotency is retried",
  why: "An answer that is lost on its way back makes the caller do it again: the customer is charged twice.",
  remedy:
    "Send a key made once for each intent, and keep it with the result for as long as callers may retry.",
  source: "AWS Well-Architected REL04-BP04",
  severity: "error",
  about: "detail",
  find: ({ links }) =>
    links
      .filter((link) => {
        const isSafe = ["natural", "key"].includes(idempotencyOf(link) ?? "none");
        return mutates(link) && (link.relation.retry?.max ?? 0) > 0 && !isSafe;
      })
      .map((link) => ({
        targets: [link.relation.id],
        path: `relations.${link.relation.id}.idempotency`,
        message: `${nameLink(link)} changes something, is retried, and isn't idempotent.`,
        explanation: `Its effect is ${link.to.operation?.effect ?? link.relation.access}, it is tried ${1 + (link.relation.retry?.max ?? 0)} times, and its idempotency is ${idempotencyOf(link) ?? "not said"}.`,
        fix: { upsert: { relations: [{ id: link.relation.id, idempotency: "key" }] } },
      })),
};
