import type { Component } from "@/lib/design/schema";
import type { DataAsset, Facts } from "./facts";
import type { Link } from "./link";

/** Data whose loss or disclosure does harm. */
export const isSensitive = ({ classification, tags = [] }: DataAsset): boolean =>
  classification === "confidential" || classification === "restricted" || tags.length > 0;

export const isPersonal = ({ tags = [] }: DataAsset): boolean => tags.includes("pii") || tags.includes("phi");

export const sensitiveIn = (facts: Facts, ids: readonly string[] | undefined): DataAsset[] =>
  (ids ?? []).flatMap((id) => facts.asset(id) ?? []).filter(isSensitive);

export const sensitiveCarried = (facts: Facts, { relation }: Link): DataAsset[] =>
  sensitiveIn(facts, relation.carries);

export const sensitiveHeld = (facts: Facts, { id }: Component): DataAsset[] =>
  facts.heldBy(id).filter(isSensitive);

/** Sensitive data that passes through or lies in a component. */
export const sensitiveAt = (facts: Facts, component: Component): DataAsset[] => [
  ...new Set([
    ...sensitiveHeld(facts, component),
    ...[...facts.into(component.id), ...facts.outOf(component.id)].flatMap((link) =>
      sensitiveCarried(facts, link),
    ),
  ]),
];

export const nameAssets = (assets: readonly DataAsset[]): string =>
  assets
    .map(({ id, classification, tags = [] }) => {
      const words = [classification, ...tags].filter((word) => word !== undefined);
      return `${id} (${words.join(", ")})`;
    })
    .join(", ");
