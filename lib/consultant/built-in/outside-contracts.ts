import type { Capability } from "@/lib/catalogue/capability";
import type { DataSchema, Interface } from "@/lib/design/schema";
import { outsideOperation } from "./operation";
import { outsideAnswerSchema, outsideRequestSchema } from "./record-schemas";

/** An outside system with the parts that reach it. */
type Outside = NonNullable<Capability["outside"]> & { users: readonly Capability[] };

/** Outside systems, each once, in the order in which the parts name them. */
export const listOutside = (parts: readonly Capability[]): Outside[] =>
  [...Map.groupBy(parts, ({ outside }) => outside?.id)].flatMap(([, users]) => {
    const outside = users[0]?.outside;
    return outside ? [{ ...outside, users }] : [];
  });

/** What outside systems take from us, as far as our adapters need it. */
export const outsideInterfaces = (parts: readonly Capability[]): Interface[] =>
  listOutside(parts).map(({ id, name, timeoutSeconds, users }) => ({
    id: `${id}-api`,
    name: `${name}, as we use it`,
    component: id,
    style: "rest",
    version: "1.0.0",
    compatibility: "backward",
    description: "The provider's own contract, cut down to what our adapter uses; its tests run against it.",
    operations: [
      outsideOperation(
        `Takes what ${users.map((user) => user.name.toLowerCase()).join(" and ")} hand over`,
        `${id}-request`,
        timeoutSeconds - 0.2,
      ),
    ],
  }));

/** The payloads of those contracts; `assetOf` names the data that a part hands over. */
export function outsideSchemas(
  parts: readonly Capability[],
  assetOf: (part: Capability) => string | undefined,
): DataSchema[] {
  const outside = listOutside(parts);
  if (outside.length === 0) return [];
  return [
    ...outside.map(({ id, name, users }) =>
      outsideRequestSchema(id, name, [...new Set(users.flatMap((part) => assetOf(part) ?? []))]),
    ),
    outsideAnswerSchema,
  ];
}
