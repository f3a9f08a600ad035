import type { DataSchema, Interface } from "@/lib/design/schema";
import { assumed } from "./quantity";
import { problemSchema } from "./record-schemas";

/** What running software asks the flags: the OpenFeature Remote Evaluation Protocol, cut down to its bulk question. */
export const deliveryInterfaces: Interface[] = [
  {
    id: "flags-api",
    name: "Flag evaluation",
    component: "feature-flags",
    style: "rest",
    version: "1.0.0",
    compatibility: "backward",
    operations: [
      {
        id: "evaluate-flags",
        summary: "Tells which flags are on for a context",
        verb: "POST",
        path: "/ofrep/v1/evaluate/flags",
        request: "flag-context",
        response: "flag-values",
        returns: "item",
        errors: [
          { code: "401", when: "No valid token", retry: "never", schema: "problem" },
          { code: "429", when: "Over the limit", retry: "later", schema: "problem" },
        ],
        effect: "read",
        idempotency: "natural",
        auth: "api-key",
        authz: "scope",
        rateLimit: { limit: assumed(600, "/min"), per: "caller" },
        timeout: assumed(800, "ms"),
      },
    ],
  },
];

export const deliverySchemas: DataSchema[] = [
  {
    id: "flag-context",
    title: "Whom the flags are asked for",
    schema: {
      type: "object",
      required: ["context"],
      properties: { context: { type: "object", properties: { targetingKey: { type: "string" } } } },
    },
  },
  {
    id: "flag-values",
    title: "Flags and their values",
    schema: {
      type: "object",
      required: ["flags"],
      properties: {
        flags: {
          type: "array",
          maxItems: 1_000,
          items: { type: "object", properties: { key: { type: "string" }, value: { type: "boolean" } } },
        },
      },
    },
  },
  problemSchema,
];
