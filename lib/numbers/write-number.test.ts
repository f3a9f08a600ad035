import { expect, test } from "vitest";
import { writeNumber } from "./write-number";

test.each([
  [0, "0"],
  [0.000_000_12, "1.2e-7"],
  [999.5, "999.5"],
  [1_512_000, "1,512,000"],
  [-12_345.25, "-12,345.25"],
])("%d is written with its thousands set apart", (value, written) => {
  expect(writeNumber(value)).toBe(written);
});
