import { answers, listOperations } from "../operations";
import type { Rule } from "../rule";

export const missingErrors: Rule = {
  id: "CTR06",
  pillar: "contracts",
  title: "An operation names no error responses",
  why: "Callers that don't know what may go wrong retry what they mustn't, and give up what they could save.",
  remedy: "List each error with its code, when it happens and whether trying again helps.",
  source: "OWASP ASVS 16; RFC 9457 (problem details)",
  severity: "warning",
  about: "detail",
  find: (facts) =>
    listOperations(facts)
      .filter(({ interface: one, operation }) => answers(one) && (operation.errors ?? []).length === 0)
      .map(({ id, operation }) => ({
        targets: [id],
        message: `The operation ${id} names no error responses.`,
        explanation:
          `${operation.verb ?? "It"} ${operation.path ?? ""} lists no error, so callers know of success only.`.replace(
            "  ",
            " ",
          ),
      })),
};
