import { anInterface } from "@/lib/design/design.fixture";
import { aProposal, plantOperation, type RuleFixture, without } from "../rule.fixture";
import { missingErrors } from "./missing-errors";

const place = { id: "place", verb: "POST" as const, path: "/orders" };

export const missingErrorsFixture: RuleFixture = {
  rule: missingErrors,
  fires: [aProposal({ interfaces: [anInterface({ operations: [place] })] })],
  silent: [
    aProposal({ interfaces: [anInterface({ operations: [{ ...place, errors: [{ code: "409" }] }] })] }),
    aProposal({ interfaces: [anInterface({ style: "event", operations: [place] })] }),
  ],
  plant: plantOperation((operation, one) =>
    operation.errors && one.style === "rest" ? without(operation, "errors") : null,
  ),
  follows: ["STR10"],
};
