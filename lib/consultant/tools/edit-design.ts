import { jsonSchema, tool } from "ai";
import { z } from "zod";
import { patchSchema } from "@/lib/design/patch";
import type { EditDesignResult } from "@/lib/thread/message";
import { resolveStated } from "./resolve-stated";

const description = `Change the design. Taken whole or refused whole; a refusal lists every error with its path.
\`set\` replaces facets (kind, title, summary, status, context). \`upsert\` adds items or changes them by id: named fields are replaced, others stay, null takes a field away. \`remove\` lists ids.
Ids are unique in the whole design. Send small patches, one topic each. A requirement that the user stated has source "stated", an inferred one "assumed". Numbers are { value, unit, basis }.
Example: {"upsert":{"components":[{"id":"payments","name":"Payments","kind":"service","responsibility":"Authorises and captures payments"},{"id":"payment-provider","name":"Payment provider","kind":"external"}],"relations":[{"id":"payments-to-provider","from":"payments","to":"payment-provider","mode":"sync","protocol":"HTTPS","timeout":{"value":3,"unit":"s","basis":"assumed"},"retry":{"max":2,"backoff":"exponential","jitter":"full"},"fallback":"Keep the order pending and try again from the outbox"}]}}`;

const sourceForModels = {
  description: 'Where it comes from: "stated" by the user in this turn, or "assumed" by you.',
  anyOf: [
    { type: "string", enum: ["stated", "assumed"] },
    {
      type: "object",
      properties: { messageId: { type: "string" } },
      required: ["messageId"],
      additionalProperties: false,
    },
  ],
};

type JsonSchema = Parameters<typeof jsonSchema>[0];

/** What a model is shown: the schema of the patch, with the short form of `source`. */
function advertisedSchema(): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(patchSchema, {
    target: "draft-7",
    io: "input",
    override: ({ jsonSchema: node, path }) => {
      // A model can't count characters: lengths would only make the prompt longer, and a refusal names them.
      delete node.minLength;
      delete node.maxLength;
      if (path.at(-1) !== "source" || path.at(-2) !== "properties") return;
      for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
      Object.assign(node, sourceForModels);
    },
  });
  return schema as JsonSchema;
}

export interface EditDesignOptions {
  /** The user's message of this turn: what the model calls "stated" is linked to it. */
  messageId: string;
  /** Validates, saves and answers; nothing is checked before it. */
  revise: (patch: unknown) => Promise<EditDesignResult>;
}

/**
 * Any input reaches `revise`, however malformed, so that a wrong patch comes back to the model as a list of
 * errors to mend and not as a failed tool call.
 */
export const editDesignTool = ({ messageId, revise }: EditDesignOptions) =>
  tool({
    description,
    inputSchema: jsonSchema<unknown>(advertisedSchema, { validate: (value) => ({ success: true, value }) }),
    execute: (patch): Promise<EditDesignResult> => revise(resolveStated(patch, messageId)),
  });
