import type { Component, Quantity } from "@/lib/design/schema";
import { writeNumber } from "@/lib/numbers/write-number";
import type { End, Link } from "./link";

export const nameOf = ({ id, name }: Pick<Component, "id"> & { name?: string | undefined }): string =>
  name && name !== id ? `${name} (${id})` : id;

const nameEnd = ({ component, channel, operation }: End, id: string): string => {
  if (channel) return nameOf(channel);
  if (operation || !component) return id;
  return nameOf(component);
};

/** A relation in words, as in "payments-call-provider from Payments (payments) to Provider (provider)". */
export const nameLink = ({ relation, from, to }: Link): string =>
  `${relation.id} from ${nameEnd(from, relation.from)} to ${nameEnd(to, relation.to)}`;

const conjunction = new Intl.ListFormat("en", { type: "conjunction" });

export const listOf = (items: readonly string[]): string => conjunction.format(items);

const shown = 6;

/** Some of many, with the number of those left out. */
export const listSome = (items: readonly string[]): string =>
  items.length <= shown
    ? listOf(items)
    : `${items.slice(0, shown).join(", ")} and ${items.length - shown} more`;

/** A number with its unit and where it comes from, as in "300 ms (stated)". */
export const show = ({ value, unit, basis }: Quantity): string => {
  const amount =
    typeof value === "number" ? writeNumber(value) : `${writeNumber(value.min)} to ${writeNumber(value.max)}`;
  const space = unit === "%" || unit.startsWith("/") ? "" : " ";
  return `${amount}${space}${unit} (${basis})`;
};
