import { expect, test } from "vitest";
import { readSample } from "./read-sample";
import { samples } from "./samples";

test("every sample that is offered can be read", async () => {
  const designs = await Promise.all(samples.map(({ name }) => readSample(name)));

  expect(designs.map(({ kind }) => kind)).toEqual(["system", "integration", "pipeline"]);
});

test("what isn't a sample is not found, even when it is a file", async () => {
  await expect(readSample("../../../package")).rejects.toMatchObject({ code: "not_found" });
});
