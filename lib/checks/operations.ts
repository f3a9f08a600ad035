import type { Interface, Operation } from "@/lib/design/schema";
import type { Facts } from "./facts";

/** An operation with the interface that it lies in, and the id by which others name it. */
export interface PlacedOperation {
  id: string;
  interface: Interface;
  operation: Operation;
}

export const listOperations = ({ design }: Facts): PlacedOperation[] =>
  design.interfaces.flatMap((one) =>
    (one.operations ?? []).map((operation) => ({
      id: `${one.id}/${operation.id}`,
      interface: one,
      operation,
    })),
  );

const answering = new Set(["rest", "grpc", "graphql", "webhook"]);

/** Whether callers of the interface wait for an answer. */
export const answers = ({ style }: Interface): boolean => answering.has(style);

/** A patch that changes one operation. */
export const patchOperation = (placed: PlacedOperation, change: Partial<Operation>) => ({
  upsert: { interfaces: [{ id: placed.interface.id, operations: [{ id: placed.operation.id, ...change }] }] },
});

/** Data that a schema holds. */
const assetsOfSchema = ({ design }: Facts, id: string | undefined): readonly string[] =>
  id === undefined ? [] : (design.schemas.find((schema) => schema.id === id)?.dataAssets ?? []);

/** Data in what goes to an operation and what comes back. */
export const assetsOf = (facts: Facts, { request, response }: Operation): ReadonlySet<string> =>
  new Set([...assetsOfSchema(facts, request), ...assetsOfSchema(facts, response)]);
