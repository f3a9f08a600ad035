import type { Design } from "@/lib/design/schema";
import { nameOf } from "../describe";
import type { Facts } from "../facts";
import type { Rule } from "../rule";

const schemaNames = (value: unknown): string[] =>
  [...JSON.stringify(value ?? null).matchAll(/"\$ref":"([^"#][^"]*)"/g)].map(([, name]) => name ?? "");

const usedSchemas = ({ interfaces, channels, schemas }: Design) =>
  new Set([
    ...interfaces.flatMap(({ operations = [] }) =>
      operations.flatMap(({ request, response, errors = [] }) => [
        request,
        response,
        ...errors.map(({ schema }) => schema),
      ]),
    ),
    ...channels.flatMap(({ messages = [] }) => messages.map(({ schema }) => schema)),
    ...schemas.flatMap(({ schema }) => schemaNames(schema)),
  ]);

const usedAssets = ({ relations, schemas, workflows, dataAssets }: Design) =>
  new Set([
    ...relations.flatMap(({ carries = [] }) => carries),
    ...schemas.flatMap((schema) => schema.dataAssets ?? []),
    ...workflows.flatMap(({ steps = [] }) =>
      steps.flatMap(({ reads = [], writes = [] }) => [...reads, ...writes]),
    ),
    ...dataAssets.filter(({ systemOfRecord }) => systemOfRecord).map(({ id }) => id),
  ]);

const usedChannels = ({ relations, interfaces, channels, workflows }: Design) =>
  new Set([
    ...relations.flatMap(({ from, to }) => [from, to]),
    ...interfaces.flatMap(({ operations = [] }) => operations.map(({ channel }) => channel)),
    ...channels.map(({ deadLetter }) => deadLetter),
    ...workflows.flatMap(({ steps = [] }) => steps.flatMap(({ publishes = [] }) => publishes)),
  ]);

/** Interfaces that some relation names, or whose component someone calls. */
function usedInterfaces({ design, links, into }: Facts) {
  const named = new Set(links.flatMap(({ from, to }) => [from.interface?.id, to.interface?.id]));
  return new Set(
    design.interfaces
      .filter(({ id, component, operations = [] }) =>
        Boolean(
          named.has(id) ||
            (component && into(component).length > 0) ||
            operations.some(({ channel }) => channel),
        ),
      )
      .map(({ id }) => id),
  );
}

export const unusedPart: Rule = {
  id: "STR10",
  pillar: "structure",
  title: "A data asset, schema, channel or interface is used by nothing",
  why: "What nobody uses is still read, kept up and guarded, and hides what matters.",
  remedy: "Let something use it, or take it out.",
  source: "Threagile, unnecessary-* risks",
  severity: "info",
  about: "detail",
  find(facts) {
    const { design } = facts;
    const groups = [
      { kind: "Data asset", items: design.dataAssets, used: usedAssets(design) },
      { kind: "Schema", items: design.schemas, used: usedSchemas(design) },
      { kind: "Channel", items: design.channels, used: usedChannels(design) },
      { kind: "Interface", items: design.interfaces, used: usedInterfaces(facts) },
    ];
    return groups.flatMap(({ kind, items, used }) =>
      items
        .filter(({ id }) => !used.has(id))
        .map((item) => ({
          targets: [item.id],
          message: `${kind} ${"name" in item ? nameOf(item) : item.id} is used by nothing.`,
          explanation: `No relation, operation, message or step of the model names ${item.id}.`,
        })),
    );
  },
};
