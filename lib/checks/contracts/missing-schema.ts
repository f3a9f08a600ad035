import type { Operation } from "@/lib/design/schema";
import type { Facts } from "../facts";
import { answers, listOperations } from "../operations";
import type { Rule } from "../rule";

const sending = new Set(["POST", "PUT", "PATCH", "MUTATION", "SEND"]);
const returning = new Set(["item", "list", "stream"]);

function listMissing({ verb, effect, request, response, returns, channel }: Operation): string[] {
  const sends = sending.has(verb ?? "") && effect !== "delete";
  return [
    ...(sends && !request && !(channel && response) ? ["what it takes"] : []),
    ...(returning.has(returns ?? "") && !response ? [`the ${returns} that it returns`] : []),
  ];
}

const findInOperations = (facts: Facts) =>
  listOperations(facts)
    .filter((placed) => answers(placed.interface))
    .flatMap(({ id, operation }) =>
      listMissing(operation).map((missing) => ({
        targets: [id],
        message: `The operation ${id} has no schema for ${missing}.`,
        explanation: `Its verb is ${operation.verb ?? "not said"} and it returns ${operation.returns ?? "nothing that is said"}; request is ${operation.request ?? "empty"}, response is ${operation.response ?? "empty"}.`,
      })),
    );

export const missingSchema: Rule = {
  id: "CTR03",
  pillar: "contracts",
  title: "An operation or message has no schema",
  why: "Each side guesses the fields, and the guess shows in production.",
  remedy: "Describe the payload as a JSON Schema and name it.",
  source: "OpenAPI 3.1; AsyncAPI 3.0",
  severity: "warning",
  about: "detail",
  find: (facts) => [
    ...findInOperations(facts),
    ...facts.design.channels.flatMap((channel) =>
      (channel.messages ?? [])
        .filter(({ schema }) => !schema)
        .map(({ id }) => ({
          targets: [`${channel.id}/${id}`, channel.id],
          message: `The message ${channel.id}/${id} has no schema.`,
          explanation: "The message names none, so producers and consumers agree on nothing written.",
        })),
    ),
  ],
};
