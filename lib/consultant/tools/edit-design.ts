import { jsonSchema, tool } from "ai";
import { compareChecks } from "@/lib/checks/compare-checks";
import { dayOf } from "@/lib/checks/day-of";
import { patchSchema } from "@/lib/design/patch";
import { resolveStated } from "@/lib/design/resolve-stated";
import type { Revision } from "@/lib/design/revision";
import type { EditDesignResult } from "@/lib/thread/message";
import { renderFacetGuide } from "./facet-guide";
import { leanJsonSchema } from "./lean-schema";

const description = `Change the design. Taken whole or refused whole; a refusal lists every error with its path.
\`set\` changes facets outside the collections (kind, title, summary, status, context, deployment, operations, plan). \`upsert\` adds items or changes them by id: named fields are replaced, others stay, lists whose entries have ids merge by id, null takes a field away. \`remove\` lists ids, parts as "checkout/reserve".
An accepted change answers with what the checks say of it: \`found\` are new findings, \`settled\` counts those that are gone, \`open\` all that are open.
Ids are unique in the whole design. One call for a few facets: small patches, one topic each. A requirement that the user stated has source "stated", an inferred one "assumed". Numbers are { value, unit, basis }; a latency is { percentile, ms, basis }.
Example of a call: {"set":{"kind":"system"},"upsert":{"components":[{"id":"payments","name":"Payments","kind":"service"},{"id":"payment-provider","name":"Payment provider","kind":"external"}],"relations":[{"id":"payments-to-provider","from":"payments","to":"payment-provider","mode":"sync","timeout":{"value":3,"unit":"s","basis":"assumed"},"fallback":"Keep the order pending and try again"}]},"remove":{"relations":["orders-to-provider"]}}
What goes where, each with a small example of one item or facet:
${renderFacetGuide()}`;

/** Any input is taken here: what is wrong with it is told by the patch itself. */
const inputSchema = jsonSchema<unknown>(() => leanJsonSchema(patchSchema), {
  validate: (value) => ({ success: true, value }),
});

/** A model that was refused this often in a row doesn't find the mistake by itself. */
const mostRefusals = 3;

const adviceAfter = (refusals: number) =>
  refusals < mostRefusals
    ? undefined
    : `That was refusal ${refusals} in a row. Stop editing in this turn: tell the user in plain words which change was refused and why, and what you would need to know to make it.`;

export interface EditDesignOptions {
  /** The user's message of this turn: what the model calls "stated" is linked to it. */
  messageId: string;
  /** Validates, saves and answers; nothing is checked before it. */
  revise: (patch: unknown, callId: string) => Promise<Revision>;
}

/**
 * Any input reaches `revise`, however malformed, so that a wrong patch comes back to the model as a list of
 * errors to mend and not as a failed tool call. The tool lives for one turn and counts the refusals in a row. Its
 * answer leaves the design out: that would be read again with every further step, and whoever has the version
 * before makes it from the patch.
 */
export function editDesignTool({ messageId, revise }: EditDesignOptions) {
  let refusals = 0;
  return tool({
    description,
    inputSchema,
    execute: async (patch, { toolCallId }): Promise<EditDesignResult> => {
      const revision = await revise(resolveStated(patch, messageId), toolCallId);
      refusals = revision.accepted ? 0 : refusals + 1;
      const advice = adviceAfter(refusals);
      if (!revision.accepted) return advice ? { ...revision, advice } : revision;
      const { accepted, version, summary, base, design } = revision;
      return { accepted, version, summary, checks: compareChecks(base, design, dayOf(new Date())) };
    },
  });
}
