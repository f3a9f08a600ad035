import { expect, test } from "vitest";
import { showValue } from "./show-value";

test("shows numbers with unit and basis, intervals, lists and records on one line", () => {
  expect(showValue({ value: 200, unit: "ms", basis: "assumed" })).toBe("200 ms (assumed)");
  expect(showValue({ value: { min: 1, max: 2 }, unit: "s" })).toBe("1–2 s");
  expect(showValue(["a", "b"])).toBe("a, b");
  expect(showValue([{ name: "x", pros: ["fast"] }, { name: "y" }])).toBe("name: x, pros: fast; name: y");
});
