import { expect, test } from "vitest";
import { AppError } from "../errors";
import { describeError } from "./describe-error";

test("says what kind of error it is and where it happened, and nothing that anybody wrote", () => {
  const secret = "sk-ant-secret and what a person asked";
  const cause = Object.assign(new TypeError(`can't send ${secret}`), { code: "ECONNRESET", body: secret });

  const described = describeError(new AppError("provider_failed", secret, { cause, details: { secret } }));

  expect(described).toMatchObject({
    type: "AppError",
    code: "provider_failed",
    frames: expect.arrayContaining([expect.stringContaining("describe-error.test.ts")]),
    cause: { type: "TypeError", code: "ECONNRESET" },
  });
  expect(JSON.stringify(described)).not.toContain("secret");
});

test("what was thrown without being an error is named by its type", () => {
  expect(describeError("a sentence that somebody wrote")).toEqual({ type: "string" });
});

test("errors that cause each other come to an end", () => {
  const error = new Error("a");
  error.cause = error;

  expect(JSON.stringify(describeError(error)).length).toBeLessThan(10_000);
});
