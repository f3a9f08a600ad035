import { expect, test } from "vitest";
import { requestIdOf, routeOf } from "./describe-request";

test("a route is named without what stands in for its parts", () => {
  const token = "aB3-".repeat(10);

  expect(routeOf(`http://x/s/${token}/export/markdown`, { token, format: "markdown" })).toBe(
    "/s/[token]/export/[format]",
  );
  expect(routeOf("http://x/s/a%20b/fork?token=1", { token: "a b" })).toBe("/s/[token]/fork");
  expect(routeOf("http://x/s/%ff/fork", { token: "%ff" })).toBe("/s/[token]/fork");
  expect(routeOf("http://x/api/auth/sign-in/email", { all: ["sign-in", "email"] })).toBe(
    "/api/auth/[...all]",
  );
});

test("a proxy's id of a request is kept when it is one", () => {
  expect(requestIdOf(new Headers({ "x-request-id": "req-12345678" }))).toBe("req-12345678");
  expect(requestIdOf(new Headers({ "x-request-id": "short" }))).toMatch(/^[0-9a-f-]{36}$/);
  expect(requestIdOf(new Headers())).toMatch(/^[0-9a-f-]{36}$/);
});
