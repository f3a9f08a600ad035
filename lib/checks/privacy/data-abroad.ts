import { listOf, nameOf } from "../describe";
import type { DataAsset, Facts } from "../facts";
import type { Draft } from "../finding";
import type { Rule } from "../rule";

/** A list may name a region, or the place that regions lie in: "eu" allows "eu-central-1". */
const allows = (residency: readonly string[], region: string) =>
  residency.some((place) => {
    const [one, other] = [place.toLowerCase(), region.toLowerCase()];
    return one === other || other.startsWith(`${one}-`);
  });

/** Where an asset comes to lie, or passes through, with how it gets there. */
function listPlaces({ components, channels, links }: Facts, asset: DataAsset) {
  const held = [asset.systemOfRecord ?? "", ...(asset.copies ?? [])].map((id) => ({
    id,
    how: id === asset.systemOfRecord ? "is its system of record" : "holds a copy",
  }));
  const flows = links
    .filter(({ relation }) => relation.carries?.includes(asset.id))
    .map(({ relation, to }) => ({ id: to.component?.id ?? "", how: `gets it over ${relation.id}` }));
  return [...held, ...flows].flatMap(({ id, how }) => {
    const component = components.get(id) ?? components.get(channels.get(id)?.broker ?? "");
    return component ? [{ component, how }] : [];
  });
}

function judge(facts: Facts, asset: DataAsset): Draft[] {
  const { residency = [] } = asset;
  if (residency.length === 0) return [];
  const seen = new Set<string>();
  return listPlaces(facts, asset).flatMap(({ component, how }) => {
    const abroad = (component.regions ?? []).filter((region) => !allows(residency, region));
    if (abroad.length === 0 || seen.has(component.id)) return [];
    seen.add(component.id);
    return [
      {
        targets: [asset.id, component.id],
        message: `${nameOf(asset)} may leave its regions: ${nameOf(component)} is in ${listOf(abroad)}.`,
        explanation: `It may lie in ${listOf(residency)}; ${component.id} ${how} and runs in ${listOf(component.regions ?? [])}.`,
      },
    ];
  });
}

export const dataAbroad: Rule = {
  id: "PRV03",
  pillar: "privacy",
  title: "Data flows or is copied to a region outside its list",
  why: "Data that leaves its region falls under another law, and often breaks a promise or a contract.",
  remedy:
    "Keep the component in the allowed regions, leave the data out of what it gets, or allow the region with a legal basis.",
  source: "GDPR chapter V",
  severity: "error",
  about: "detail",
  find: (facts) => facts.design.dataAssets.flatMap((asset) => judge(facts, asset)),
};
