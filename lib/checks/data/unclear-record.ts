import { listOf, nameOf } from "../describe";
import type { Draft } from "../finding";
import type { Rule } from "../rule";

export const unclearRecord: Rule = {
  id: "DAT01",
  pillar: "data",
  title: "A data asset has no system of record, or two",
  why: "When two copies differ nobody knows which is true, and no one may correct it.",
  remedy: "Name the one component where the data is true; everything else is a copy.",
  source: "Evans, Domain-Driven Design; Kleppmann, Designing Data-Intensive Applications",
  severity: "error",
  about: "detail",
  find({ design }) {
    const lost = design.dataAssets
      .filter(({ systemOfRecord }) => !systemOfRecord)
      .map(
        (asset): Draft => ({
          targets: [asset.id],
          path: `dataAssets.${asset.id}.systemOfRecord`,
          message: `${nameOf(asset)} has no system of record.`,
          explanation: `Its copies are ${asset.copies?.length ? listOf(asset.copies) : "not named either"}, and none is said to be the true one.`,
        }),
      );
    const byName = Map.groupBy(design.dataAssets, ({ name }) => name.toLowerCase());
    const doubles = [...byName.values()].flatMap((assets): Draft[] => {
      const records = new Set(assets.map(({ systemOfRecord }) => systemOfRecord).filter(Boolean));
      if (records.size < 2) return [];
      return [
        {
          targets: assets.map(({ id }) => id),
          message: `"${assets[0]?.name}" has ${records.size} systems of record.`,
          explanation: assets
            .map(({ id, systemOfRecord }) => `${id} is true in ${systemOfRecord ?? "no place"}`)
            .join("; ")
            .concat("."),
        },
      ];
    });
    return [...lost, ...doubles];
  },
};
