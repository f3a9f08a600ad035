import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation } from "@/lib/design/design.fixture";
import { parseDesign } from "@/lib/design/yaml";
import { checkDesign } from "./check-design";

const today = "2026-11-22";

test.each(["e1", "e2", "e3"])("the sample %s has no error and fewer than five warnings", (name) => {
  const outcome = parseDesign(readFileSync(`lib/design/samples/${name}.yaml`, "utf8"));
  if (!outcome.accepted) throw new Error("The sample can't be read.");

  const { findings } = checkDesign(outcome.design, { today });

  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(findings.filter(({ severity }) => severity === "warning").length).toBeLessThan(5);
});

test("an early sketch of five boxes gets at most three findings", () => {
  const sketch = aDesign({
    components: [
      aComponent({ id: "shopper", kind: "person" }),
      aComponent({ id: "shop", kind: "client" }),
      aComponent(),
      aComponent({ id: "payments" }),
      aComponent({ id: "db", kind: "database" }),
    ],
    relations: [
      aRelation({ id: "a", from: "shopper", to: "shop" }),
      aRelation({ id: "b", from: "shop", to: "api" }),
      aRelation({ id: "c", from: "api", to: "payments" }),
      aRelation(),
    ],
  });

  expect(checkDesign(sketch, { today }).findings.length).toBeLessThanOrEqual(3);
});
