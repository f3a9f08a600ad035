import { RateLimitError } from "@anthropic-ai/sdk";
import { APICallError, JSONParseError, RetryError } from "ai";
import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { describeFailure } from "./describe-failure";

const now = new Date("2026-11-22T12:00:00Z");

const callError = (statusCode: number, responseHeaders = {}) =>
  new APICallError({
    message: "secret sk-ant-123 at https://api.example",
    url: "https://api.example/v1/messages",
    requestBodyValues: {},
    statusCode,
    responseHeaders,
  });

test("a call that was tried several times is described by its last failure", () => {
  const tried = new RetryError({
    message: "Failed after 3 attempts",
    reason: "maxRetriesExceeded",
    errors: [callError(500), callError(529)],
  });

  expect(describeFailure(tried, now)).toMatchObject({ code: "provider_busy", cause: tried });
});

test("a date in retry-after becomes a wait", () => {
  const failure = describeFailure(callError(429, { "retry-after": "Sun, 22 Nov 2026 12:01:30 GMT" }), now);

  expect(failure).toMatchObject({
    code: "rate_limited",
    message: expect.stringContaining("in 90 seconds"),
    details: { retryAfterSeconds: 90 },
  });
});

test("errors of the Anthropic SDK are understood as well", () => {
  const error = new RateLimitError(429, {}, "slow down", new Headers({ "retry-after": "1" }));

  expect(describeFailure(error, now)).toMatchObject({
    code: "rate_limited",
    message: expect.stringContaining("in 1 second."),
  });
});

test("an event that can't be parsed is the provider's failure", () => {
  const error = new JSONParseError({ text: "{", cause: new SyntaxError("end") });

  expect(describeFailure(error, now)).toMatchObject({ code: "provider_failed" });
});

test("a connection that is reset is the provider's failure", () => {
  const error = new TypeError("terminated", {
    cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  });

  expect(describeFailure(error, now)).toMatchObject({
    code: "provider_failed",
    message: expect.stringContaining("connection to the model was lost"),
  });
});

test("an error of ours stays what it is, however it was wrapped", () => {
  const ours = new AppError("conflict", "Someone was first.");
  const wrapped = new RetryError({ message: "tried", reason: "errorNotRetryable", errors: [ours] });

  expect(describeFailure(wrapped)).toBe(ours);
  expect(describeFailure(new Error("outer", { cause: ours }))).toBe(ours);
});

test("what isn't the provider's doing is internal and gives nothing away", () => {
  const failure = describeFailure(new RangeError("secret sk-ant-123"), now);

  expect(failure).toMatchObject({ code: "internal" });
  expect(failure.message).not.toContain("secret");
});

test.each([
  undefined,
  null,
  42,
  "Overloaded: overloaded_error",
  { type: "overloaded_error", message: "busy" },
])("%o is described without failing", (thrown) => {
  const failure = describeFailure(thrown, now);

  expect(failure.message).toMatch(/\.$/);
});
