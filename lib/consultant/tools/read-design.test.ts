import { expect, test } from "vitest";
import { type Design, emptyDesign } from "@/lib/design/schema";
import { readDesignTool } from "./read-design";

const callOptions = { toolCallId: "call-1", messages: [], context: {} };

const design: Design = {
  ...emptyDesign(),
  title: "Shop",
  examples: [{ id: "E-1", title: "Retry", code: "…" }],
};

const read = (input: { facets?: string[]; ids?: string[] }) =>
  readDesignTool(async () => ({ version: 3, design })).execute?.(input, callOptions);

test("reads the whole design, or only what is named", async () => {
  expect(await read({})).toEqual({ version: 3, design });
  expect(await read({ facets: ["title"] })).toEqual({ version: 3, design: { title: "Shop" } });
  expect(await read({ ids: ["E-1"] })).toEqual({ version: 3, design: { examples: design.examples } });
});

test("says which names the design doesn't know", async () => {
  expect(await read({ facets: ["services"], ids: ["E-2"] })).toEqual({
    version: 3,
    design: {},
    missing: ["services", "E-2"],
  });
});
