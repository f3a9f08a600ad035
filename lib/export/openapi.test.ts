import { validate } from "@scalar/openapi-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDesign } from "@/lib/design/arbitrary-design.fixture";
import { aDesign, anInterface, aShop } from "@/lib/design/design.fixture";
import { type Design, emptyDesign } from "@/lib/design/schema";
import { renderOpenApi } from "./openapi";
import { readSample } from "./sample.fixture";

const render = (design: Design) => renderOpenApi({ title: "T", design });
const read = (design: Design) => JSON.parse(render(design));

async function problemsOf(text: string): Promise<string[]> {
  const { valid, errors = [] } = await validate(text);
  return valid ? [] : errors.map(({ message }) => message);
}

test.each(["e1", "e2", "e3"])("the interfaces of %s are valid OpenAPI", async (name) => {
  const text = render(readSample(name));

  expect(await problemsOf(text)).toEqual([]);
  expect(Object.keys(JSON.parse(text).paths).length).toBeGreaterThan(0);
});

test("an empty design is a valid document without paths", async () => {
  expect(await problemsOf(render(emptyDesign()))).toEqual([]);
});

test("a reference to nothing is found, so that the tests above can fail", async () => {
  const text = render(aShop()).replace('"paths": {', '"paths": { "x": {},');

  expect(await problemsOf(text)).not.toEqual([]);
});

test("interfaces of any design are valid OpenAPI", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign, async (design) => {
      const rest = design.interfaces.map((one) => ({ ...one, style: "rest" as const }));
      const schemas = design.schemas.map((one) => ({ id: one.id, schema: { type: "object" } }));

      expect(await problemsOf(render({ ...design, interfaces: rest, schemas }))).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 120_000);

test("an operation says what it takes, gives and refuses", () => {
  const design = aDesign({
    schemas: [
      {
        id: "order",
        schema: { properties: { line: { $ref: "line" }, self: { $ref: "#/properties/line" } } },
      },
      { id: "line", schema: { type: "string" } },
      { id: "unused", schema: {} },
    ],
    interfaces: [
      anInterface({
        operations: [
          {
            id: "place-order",
            verb: "POST",
            path: "/orders/{orderId}",
            request: "order",
            response: "order",
            effect: "create",
            idempotency: "key",
            auth: "jwt",
            errors: [
              { code: "409", when: "Sold out", retry: "never" },
              { code: "SOLD", when: "Sold" },
            ],
          },
        ],
      }),
    ],
  });

  const document = read(design);

  expect(document.paths["/orders/{orderId}"].post).toMatchObject({
    operationId: "orders-api.place-order",
    parameters: [
      { name: "orderId", in: "path", required: true },
      { name: "Idempotency-Key", in: "header", required: true },
    ],
    requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/order" } } } },
    responses: {
      "201": { description: "Done" },
      "409": { description: "Sold out; trying again is of no use" },
      default: { description: "Sold" },
    },
    security: [{ jwt: [] }],
  });
  expect(document.components.schemas).toEqual({
    order: {
      properties: {
        line: { $ref: "#/components/schemas/line" },
        self: { $ref: "#/components/schemas/order/properties/line" },
      },
    },
    line: { type: "string" },
  });
});

test("two interfaces with the same path stand apart", () => {
  const operations = [{ id: "list", verb: "GET" as const, path: "/items/{id}" }];
  const document = read(
    aDesign({ interfaces: [anInterface({ operations }), anInterface({ id: "other", operations })] }),
  );

  expect(Object.keys(document.paths)).toEqual(["/items/{id}", "/other/items/{id}"]);
});

test("gives the same bytes for the same design", () => {
  expect(render(readSample("e1"))).toBe(render(structuredClone(readSample("e1"))));
});
