import { Parser } from "@asyncapi/parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDesign } from "@/lib/design/arbitrary-design.fixture";
import { aChannel, aComponent, aDesign, anInterface, aRelation, aShop } from "@/lib/design/design.fixture";
import { generateDesign } from "@/lib/design/generate-design";
import { type Design, emptyDesign } from "@/lib/design/schema";
import { renderAsyncApi } from "./asyncapi";
import { readSample } from "./sample.fixture";

const parser = new Parser();
const render = (design: Design) => renderAsyncApi({ title: "T", design });
const read = (design: Design) => JSON.parse(render(design));
const isError = ({ severity }: { severity: number }) => severity === 0;

async function problemsOf(text: string): Promise<string[]> {
  const diagnostics = await parser.validate(text);
  return diagnostics.filter(isError).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test.each(["e1", "e2", "e3"])("the channels of %s are valid AsyncAPI", async (name) => {
  expect(await problemsOf(render(readSample(name)))).toEqual([]);
});

test("the samples have channels with someone at both ends", () => {
  const { channels, operations } = read(readSample("e2"));

  const actions = Object.values<{ action: string }>(operations).map(({ action }) => action);
  expect(Object.keys(channels)).toEqual(["shipment-updates", "shipment-changes", "update-dead-letters"]);
  expect(new Set(actions)).toEqual(new Set(["send", "receive"]));
});

test.each([
  ["an empty design", emptyDesign()],
  ["a large design", generateDesign({ components: 60, relations: 120, workflows: 6 })],
])("%s is a valid document", async (_, design) => {
  expect(await problemsOf(render(design))).toEqual([]);
});

test("a reference to nothing is found, so that the tests above can fail", async () => {
  const text = render(aShop()).replace('"$ref": "#/channels/order-placed"', '"$ref": "#/channels/lost"');

  expect(await problemsOf(text)).not.toEqual([]);
});

test("channels of any design are valid AsyncAPI", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign, async (design) => {
      const schemas = design.schemas.map((one) => ({ id: one.id, schema: { type: "object" } }));

      expect(await problemsOf(render({ ...design, schemas }))).toEqual([]);
    }),
    { numRuns: 20 },
  );
}, 120_000);

test("a channel says where it is, what travels on it and what it promises", () => {
  const channel = aChannel({
    address: "orders/{order id}/placed?x#",
    name: "Order placed",
    delivery: "at-least-once",
    orderingKey: "orderId",
    messages: [{ id: "placed", title: "Placed", schema: "order" }],
  });

  const { channels, components } = read(
    aDesign({ channels: [channel], schemas: [{ id: "order", schema: { type: "object" } }] }),
  );

  expect(channels["order-placed"]).toEqual({
    address: "orders/{order-id}/placed%3Fx%23",
    parameters: { "order-id": {} },
    title: "Order placed",
    messages: {
      placed: {
        name: "placed",
        title: "Placed",
        contentType: "application/json",
        payload: { $ref: "#/components/schemas/order" },
      },
    },
    "x-kind": "topic",
    "x-delivery": "at-least-once",
    "x-ordering-key": "orderId",
  });
  expect(components.schemas).toEqual({ order: { type: "object" } });
});

test("what an interface says of a channel stands once, what only relations say is added", () => {
  const operations = [
    { id: "publish", verb: "SEND" as const, channel: "order-placed", auth: "mtls" as const },
  ];
  const design = aDesign({
    components: [aComponent(), aComponent({ id: "mailer" })],
    channels: [aChannel()],
    interfaces: [anInterface({ style: "event", operations })],
    relations: [
      aRelation({ id: "r1", from: "api", to: "order-placed" }),
      aRelation({ id: "r2", from: "order-placed", to: "mailer", purpose: "Sends a receipt" }),
    ],
  });

  expect(read(design).operations).toEqual({
    "orders-api.publish": {
      action: "send",
      channel: { $ref: "#/channels/order-placed" },
      "x-interface": "orders-api",
      tags: [{ name: "api" }],
      security: [{ $ref: "#/components/securitySchemes/mtls" }],
    },
    "r2.receive": {
      action: "receive",
      channel: { $ref: "#/channels/order-placed" },
      summary: "Sends a receipt",
      "x-relation": "r2",
      tags: [{ name: "mailer" }],
    },
  });
});

test("gives the same bytes for the same design", () => {
  expect(render(readSample("e2"))).toBe(render(structuredClone(readSample("e2"))));
});
