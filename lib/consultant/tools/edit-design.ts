import { jsonSchema, tool } from "ai";
import { patchSchema } from "@/lib/design/patch";
import { resolveStated } from "@/lib/design/resolve-stated";
import type { EditDesignResult } from "@/lib/thread/message";
import { leanJsonSchema } from "./lean-schema";

const description = `Change the design. Taken whole or refused whole; a refusal lists every error with its path.
\`set\` replaces facets (kind, title, summary, status, context). \`upsert\` adds items or changes them by id: named fields are replaced, others stay, null takes a field away. \`remove\` lists ids.
Ids are unique in the whole design. Send small patches, one topic each. A requirement that the user stated has source "stated", an inferred one "assumed". Numbers are { value, unit, basis }.
Example: {"upsert":{"components":[{"id":"payments","name":"Payments","kind":"service","responsibility":"Authorises and captures payments"},{"id":"payment-provider","name":"Payment provider","kind":"external"}],"relations":[{"id":"payments-to-provider","from":"payments","to":"payment-provider","mode":"sync","protocol":"HTTPS","timeout":{"value":3,"unit":"s","basis":"assumed"},"retry":{"max":2,"backoff":"exponential","jitter":"full"},"fallback":"Keep the order pending and try again from the outbox"}]}}`;

export interface EditDesignOptions {
  /** The user's message of this turn: what the model calls "stated" is linked to it. */
  messageId: string;
  /** Validates, saves and answers; nothing is checked before it. */
  revise: (patch: unknown, callId: string) => Promise<EditDesignResult>;
}

/**
 * Any input reaches `revise`, however malformed, so that a wrong patch comes back to the model as a list of
 * errors to mend and not as a failed tool call.
 */
export const editDesignTool = ({ messageId, revise }: EditDesignOptions) =>
  tool({
    description,
    inputSchema: jsonSchema<unknown>(() => leanJsonSchema(patchSchema), {
      validate: (value) => ({ success: true, value }),
    }),
    execute: (patch, { toolCallId }): Promise<EditDesignResult> =>
      revise(resolveStated(patch, messageId), toolCallId),
  });
