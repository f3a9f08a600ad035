import { expect, test } from "vitest";
import { revisionRequestSchema, versionQuerySchema } from "./revision-request";

test.each([
  ["0", 0],
  ["12", 12],
  [undefined, undefined],
])("?version=%s asks for version %s", (version, wanted) => {
  expect(versionQuerySchema.parse(version === undefined ? {} : { version }).version).toBe(wanted);
});

test.each(["x", "-1", "1.5", "99999999999", "NaN"])(
  "?version=%s is refused with what is allowed",
  (version) => {
    expect(versionQuerySchema.safeParse({ version }).error?.issues).toMatchObject([
      { path: ["version"], message: "must be the number of a version: 0, 1, 2, …" },
    ]);
  },
);

test("a change without patch or base version is refused; what the patch holds is judged later", () => {
  const problems = revisionRequestSchema.safeParse({}).error?.issues.map(({ path }) => path);

  expect(problems).toEqual([["patch"], ["baseVersion"]]);
  expect(revisionRequestSchema.parse({ patch: "anything", baseVersion: 0 })).toEqual({
    patch: "anything",
    baseVersion: 0,
  });
});
