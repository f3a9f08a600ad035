import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDesign } from "@/lib/design/yaml";
import { deriveFailures } from "./failure-matrix";
import { judgeFailureModes } from "./judge-modes";

function readSample() {
  const outcome = parseDesign(readFileSync("lib/design/samples/e1.yaml", "utf8"));
  if (!outcome.accepted) throw new Error("The sample can't be read.");
  return outcome.design;
}

test("each failure mode has the effects that the matrix has for its target", () => {
  const design = readSample();

  const modes = judgeFailureModes(design);

  const rows = deriveFailures(design).rows;
  expect(modes.get("F-provider")?.effects).toEqual(rows.find(({ id }) => id === "payment-provider")?.effects);
  expect(modes.get("F-provider-slow")?.id).toBe("payments-call-provider");
  expect(modes.get("F-zone")?.effects).toEqual(rows.find(({ id }) => id === "zone")?.effects);
  expect(modes.get("F-region")?.effects).toEqual(rows.find(({ id }) => id === "B-region")?.effects);
});

test("what leaves everything up has no effect that follows from the model", () => {
  const design = readSample();
  const failureModes = [{ id: "F-x", target: "payment-provider", mode: "human" as const }];

  expect(judgeFailureModes({ ...design, failureModes }).size).toBe(0);
});
