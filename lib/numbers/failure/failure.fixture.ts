import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { deriveFailures, type FailureKind } from "./failure-matrix";

export const stated = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });

/** A service with a database that it needs and a mail provider that it can do without. */
export const aCheckout = (parts: Partial<Design> = {}) =>
  aDesign({
    components: [
      aComponent(),
      aComponent({ id: "db", kind: "database" }),
      aComponent({ id: "mail", kind: "external" }),
      aComponent({ id: "idle" }),
    ],
    relations: [
      aRelation({ coupling: "hard", timeout: stated(200, "ms"), retry: { max: 2 } }),
      aRelation({
        id: "api-mails",
        to: "mail",
        coupling: "soft",
        callsPerRequest: stated(1, "calls"),
        timeout: stated(1, "s"),
        fallback: "The mail is sent later.",
      }),
    ],
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(30, "/s") },
        steps: [{ id: "ask", kind: "call", component: "api" }],
      }),
      aWorkflow({
        id: "other",
        arrivals: { peak: stated(10, "/s") },
        steps: [{ id: "look", kind: "call", component: "idle" }],
      }),
    ],
    ...parts,
  });

/** The row of one target. */
export const row = (design: Design, id: string, kind: FailureKind = "down") => {
  const found = deriveFailures(design, { kind }).rows.find((one) => one.id === id);
  if (!found) throw new Error(`There is no row ${id}.`);
  return found;
};
