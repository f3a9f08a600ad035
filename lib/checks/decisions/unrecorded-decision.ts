import type { Rule } from "../rule";

export const unrecordedDecision: Rule = {
  id: "DEC03",
  pillar: "decisions",
  title: "A must requirement of high criticality was decided without a record",
  why: "What shapes the system most was chosen by someone for a reason, and neither is known.",
  remedy: "Record the decision that answers it, and name the requirement among its drivers.",
  source: "ATAM; ISO/IEC/IEEE 42010 (rationale)",
  severity: "warning",
  about: "detail",
  find({ design }) {
    const driving = new Set(
      design.decisions
        .filter(({ status }) => status !== "rejected" && status !== "superseded")
        .flatMap(({ id, drivers = [] }) => [id, ...drivers]),
    );
    return design.requirements
      .filter(({ priority, criticality }) => priority === "must" && criticality === "high")
      .filter(
        ({ id, satisfiedBy = [] }) => !(driving.has(id) || satisfiedBy.some((part) => driving.has(part))),
      )
      .map(({ id, statement }) => ({
        targets: [id],
        message: `No decision is driven by ${id}: ${statement.replace(/\.$/, "")}.`,
        explanation: `Its priority is must and its criticality high, and it is neither a driver of a decision nor satisfied by one.`,
      }));
  },
};
