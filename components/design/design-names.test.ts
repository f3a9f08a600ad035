import { expect, test } from "vitest";
import { designSchema } from "@/lib/design/schema";
import { nameThings } from "./design-names";

test("names things by their ids and parts by parent and part", () => {
  const design = designSchema.parse({
    components: [{ id: "api", name: "API", kind: "service" }],
    channels: [{ id: "orders", kind: "topic" }],
    workflows: [
      { id: "checkout", name: "Checkout", steps: [{ id: "pay", name: "Take money", kind: "local" }] },
    ],
  });

  const names = nameThings(design);

  expect(Object.fromEntries(names)).toEqual({
    api: "API",
    checkout: "Checkout",
    "checkout/pay": "Take money",
  });
});
