import { asSchema } from "ai";
import { expect, test } from "vitest";
import { z } from "zod";
import { applyPatch } from "@/lib/design/apply-patch";
import type { Revision } from "@/lib/design/revision";
import { emptyDesign } from "@/lib/design/schema";
import { editDesignTool } from "./edit-design";

const callOptions = { toolCallId: "call-1", messages: [], context: {} };

function aTool() {
  const received: unknown[] = [];
  const state = { design: emptyDesign() };
  const revise = async (patch: unknown): Promise<Revision> => {
    received.push(patch);
    const { design: base } = state;
    const outcome = applyPatch(base, patch);
    if (!outcome.accepted) return outcome;
    state.design = outcome.design;
    return { ...outcome, base, version: 1 };
  };
  return { tool: editDesignTool({ messageId: "message-7", revise }), received };
}

async function call(input: unknown) {
  const { tool, received } = aTool();
  const schema = asSchema(tool.inputSchema);
  const checked = await schema.validate?.(input);
  const result = await tool.execute?.(checked?.success ? checked.value : null, callOptions);
  return { result, received };
}

test("links what the user stated to the user's message, and leaves assumed and linked sources alone", async () => {
  const requirements = [
    { id: "R-1", kind: "functional", statement: "Sell patterns", source: "stated" },
    { id: "R-2", kind: "quality", statement: "Answers within 500 ms", source: "assumed" },
    { id: "R-3", kind: "constraint", statement: "On one server", source: { messageId: "message-2" } },
  ];

  const { result, received } = await call({ upsert: { requirements } });

  expect(result).toMatchObject({ accepted: true, version: 1 });
  expect(received).toMatchObject([
    {
      upsert: {
        requirements: [
          { id: "R-1", source: { messageId: "message-7" } },
          { id: "R-2", source: "assumed" },
          { id: "R-3", source: { messageId: "message-2" } },
        ],
      },
    },
  ]);
});

test.each([
  ["a text", "add a queue"],
  ["null", null],
  ["a list", [1, 2]],
  ["an unknown collection", { upsert: { queues: [] } }],
  ["a collection that is no list", { upsert: { requirements: "all of them" } }],
  ["an item that is no object", { upsert: { requirements: ["R-1"] } }],
])("answers %s with the errors to mend instead of failing", async (_, input) => {
  const { result } = await call(input);

  expect(result).toMatchObject({ accepted: false });
  expect(result).toHaveProperty("errors.0.problem");
});

test("shows a model every collection and nested list, the allowed values, and the short form of source", async () => {
  const schema = z.json().parse(await asSchema(aTool().tool.inputSchema).jsonSchema);

  const requirement = "properties.upsert.properties.requirements.items.properties";
  expect(schema).toHaveProperty(`${requirement}.source.enum`, ["stated", "assumed"]);
  expect(schema).toHaveProperty("properties.set.properties.kind.enum");
  expect(schema).toHaveProperty("properties.remove.properties.decisions");
  expect(schema).toHaveProperty(
    "properties.set.properties.operations.properties.alerts.items.properties.runbook",
  );
  expect(schema).toHaveProperty(
    "properties.upsert.properties.workflows.items.properties.steps.items.properties.role",
  );
  expect(schema).toHaveProperty("type", "object");
  expect(JSON.stringify(schema).length).toBeLessThan(30_000);
  expect(JSON.stringify(schema)).not.toMatch(/\$schema|\$ref|maxLength|null/);
});

test("after three refusals in a row the model is told to stop and to tell the user; an accepted edit starts anew", async () => {
  const { tool } = aTool();
  const wrong = { upsert: { components: [{ id: "orders" }] } };
  const right = { upsert: { components: [{ id: "orders", name: "Orders", kind: "service" }] } };
  const adviceAfter = async (patch: unknown) => {
    const result = await tool.execute?.(patch, callOptions);
    return result && "advice" in result ? result.advice : undefined;
  };

  const advice = [await adviceAfter(wrong), await adviceAfter(wrong), await adviceAfter(wrong)];
  await adviceAfter(right);

  expect(advice).toEqual([undefined, undefined, expect.stringMatching(/Stop editing.*tell the user/)]);
  expect(await adviceAfter(wrong)).toBeUndefined();
});

test("an accepted edit is answered without the design, which every further step would read again", async () => {
  const { result } = await call({ set: { title: "Ledger" } });

  expect(Object.keys(result ?? {}).sort()).toEqual(["accepted", "checks", "summary", "version"]);
});

test("answers with what the checks say of the change", async () => {
  const { result } = await call({
    set: { status: "proposed" },
    upsert: {
      components: [
        { id: "shop", name: "Shop", kind: "client" },
        { id: "db", name: "Orders", kind: "database" },
      ],
      relations: [{ id: "shop-reads-db", from: "shop", to: "db", mode: "sync" }],
    },
  });

  const errors = [expect.objectContaining({ check: "STR09", severity: "error" })];
  const found = expect.arrayContaining(errors);
  expect(result).toMatchObject({ accepted: true, checks: { found, settled: 0, more: 0 } });
});
