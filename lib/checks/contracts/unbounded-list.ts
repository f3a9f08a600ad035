import { answers, listOperations, patchOperation } from "../operations";
import type { Rule } from "../rule";

export const unboundedList: Rule = {
  id: "CTR04",
  pillar: "contracts",
  title: "A list operation has no pagination or limit",
  why: "The answer grows with the data until it takes down the caller, the service or the database.",
  remedy: "Page by cursor with a largest page.",
  source: "Nygard, Release It! (unbounded result sets)",
  severity: "warning",
  about: "detail",
  find: (facts) =>
    listOperations(facts)
      .filter(({ interface: one, operation: { returns, pagination } }) =>
        Boolean(
          answers(one) &&
            returns === "list" &&
            (pagination?.style ?? "none") === "none" &&
            !pagination?.maxItems,
        ),
      )
      .map((placed) => ({
        targets: [placed.id],
        message: `The operation ${placed.id} returns a list without pagination or limit.`,
        explanation: `It returns a list; its pagination is ${placed.operation.pagination?.style ?? "not said"} and no largest page is given.`,
        fix: patchOperation(placed, { pagination: { style: "cursor", maxItems: 100 } }),
      })),
};
