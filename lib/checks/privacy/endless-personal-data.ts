import { listOf, nameOf } from "../describe";
import type { DataAsset } from "../facts";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { isPersonal } from "../sensitivity";

/** Where data lies that a deletion doesn't reach. */
function listUnreached({ systemOfRecord, copies = [], deletion }: DataAsset): string[] {
  const reached = new Set(deletion?.reaches ?? []);
  return [...(systemOfRecord ? [systemOfRecord] : []), ...copies].filter((id) => !reached.has(id));
}

const explainPlaces = ({ systemOfRecord, copies = [], deletion }: DataAsset) => {
  const reached = deletion?.reaches?.length ? listOf(deletion.reaches) : "nothing that is named";
  return `It lies in ${listOf([systemOfRecord ?? "no named store", ...copies])}; deletion is ${deletion?.how ?? "not said"} and reaches ${reached}.`;
};

function judgeReach(asset: DataAsset): Draft[] {
  const { id, deletion } = asset;
  const unreached = listUnreached(asset);
  if (!deletion || unreached.length === 0) return [];
  const reaches = [...(deletion.reaches ?? []), ...unreached];
  return [
    {
      targets: [id, ...unreached],
      path: `dataAssets.${id}.deletion`,
      message: `Deleting ${nameOf(asset)} doesn't reach ${listOf(unreached)}.`,
      explanation: explainPlaces(asset),
      fix: { upsert: { dataAssets: [{ id, deletion: { ...deletion, reaches } }] } },
    },
  ];
}

function judge(asset: DataAsset): Draft[] {
  const { id, retention, deletion } = asset;
  const faults = [
    ...(retention ? [] : ["has no retention"]),
    ...(!deletion || deletion.how === "none" ? ["is never deleted"] : []),
  ];
  if (faults.length === 0) return judgeReach(asset);
  return [
    {
      targets: [id],
      path: `dataAssets.${id}.${retention ? "deletion" : "retention"}`,
      message: `${nameOf(asset)} is personal data and ${listOf(faults)}.`,
      explanation: explainPlaces(asset),
    },
  ];
}

export const endlessPersonalData: Rule = {
  id: "PRV02",
  pillar: "privacy",
  title: "Personal data has no retention, or a deletion that doesn't reach every copy",
  why: "A person who asks to be forgotten is still in the backup, the search index and the event log.",
  remedy:
    "Say how long it is kept and how it goes, and let the deletion reach the system of record and every copy.",
  source: "GDPR articles 5(1)(e) and 17",
  severity: "error",
  about: "detail",
  find: ({ design }) => design.dataAssets.filter(isPersonal).flatMap(judge),
};
