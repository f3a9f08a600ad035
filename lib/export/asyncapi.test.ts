import { Parser } from "@asyncapi/parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDesign } from "@/lib/design/arbitrary-design.fixture";
import { aShop } from "@/lib/design/design.fixture";
import { type Design, emptyDesign } from "@/lib/design/schema";
import { renderAsyncApi } from "./asyncapi";
import { readSample } from "./sample.fixture";

const render = (design: Design) => renderAsyncApi({ title: "T", design });

async function problemsOf(text: string): Promise<string[]> {
  const { diagnostics } = await new Parser().parse(text);
  return diagnostics
    .filter(({ severity }) => severity === 0)
    .map(({ message, path }) => `${path}: ${message}`);
}

test.each(["e1", "e2"])("the channels of %s are valid AsyncAPI", async (name) => {
  const text = render(readSample(name));

  expect(await problemsOf(text)).toEqual([]);
  expect(Object.keys(JSON.parse(text).channels).length).toBeGreaterThan(0);
});

test("a design without channels is a valid document", async () => {
  expect(await problemsOf(render(emptyDesign()))).toEqual([]);
});

test("a reference to nothing is found, so that the tests above can fail", async () => {
  const text = render(aShop()).replaceAll("#/channels/", "#/nowhere/");

  expect(await problemsOf(text)).not.toEqual([]);
});

test("channels of any design are valid AsyncAPI", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign, async (design) => {
      const schemas = design.schemas.map(({ id }) => ({ id, schema: { type: "object" } }));

      expect(await problemsOf(render({ ...design, schemas }))).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 120_000);

test("says who sends and who receives, and what", () => {
  const shop = aShop();
  const relations = [...shop.relations, { id: "mailer-reads", from: "order-placed", to: "db" }];

  const document = JSON.parse(render({ ...shop, relations }));

  expect(document.operations).toMatchObject({
    "api-publishes": { action: "send", channel: { $ref: "#/channels/order-placed" }, summary: "api sends" },
    "mailer-reads": { action: "receive", channel: { $ref: "#/channels/order-placed" } },
  });
  expect(document.components.messages).toMatchObject({
    "order-placed.placed": { payload: { $ref: "#/components/schemas/order" } },
  });
});
