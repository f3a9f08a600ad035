import { expect, test } from "vitest";
import { describeChange } from "./describe-change";

test("the migrations lead to what schema.prisma says", async () => {
  const sql = await describeChange();

  expect(sql.trim()).toBe("-- This is an empty migration.");
});
