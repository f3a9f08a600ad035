import { expect, test } from "vitest";
import { recommendOptionsTool } from "./recommend-options";
import { searchCatalogueTool } from "./search-catalogue";

const callOptions = { toolCallId: "call-1", messages: [], context: {} };

test("a search gives entries with what they say, their sources and how they are cited", async () => {
  const result = await searchCatalogueTool().execute?.({ query: "HIPAA", kind: "framework" }, callOptions);

  expect(result).toMatchObject({
    entries: [
      { kind: "framework", name: "HIPAA", cite: "/catalogue/framework/hipaa", sources: [expect.any(String)] },
    ],
  });
});

test("a search for what the catalogue doesn't have comes back empty", async () => {
  const result = await searchCatalogueTool().execute?.({ query: "xylophone" }, callOptions);

  expect(result).toEqual({ entries: [], more: 0 });
});

test("options for a decision come with both sides scored, and what would be done instead", async () => {
  const result = await recommendOptionsTool().execute?.(
    {
      decision: "undo what was done when a step of the order workflow fails: a saga",
      qualities: ["consistency"],
    },
    callOptions,
  );

  expect(result).toMatchObject({
    options: expect.arrayContaining([
      expect.objectContaining({
        name: "Saga",
        cite: "/catalogue/pattern/saga",
        whenNot: expect.arrayContaining([expect.any(String)]),
        scores: expect.objectContaining({}),
        instead: { name: expect.any(String), because: expect.any(String) },
      }),
    ]),
  });
});
