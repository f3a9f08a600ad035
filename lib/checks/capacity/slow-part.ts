import { formatNumber, formatShare } from "@/lib/numbers/figure";
import { meetsSlowPart } from "@/lib/numbers/formulas/tail";
import { nameLink, show } from "../describe";
import type { Facts } from "../facts";
import type { Draft } from "../finding";
import { listLatencyPromises } from "../promises";
import type { Rule } from "../rule";

type Promised = ReturnType<typeof listLatencyPromises>[number];

const countOf = ({ value }: { value: number | { max: number } }) =>
  typeof value === "number" ? value : value.max;

/** Where the prediction, which waits for the slowest part, keeps the promise, the parts are fast enough. */
const isShown = ({ predicted, limit }: Promised) => predicted.isKnown && predicted.value <= limit;

function judge(facts: Facts, promise: Promised): Draft[] {
  const { workflow, percentile } = promise;
  const slow = 1 - percentile / 100;
  const named = new Set((workflow.steps ?? []).map(({ relation }) => relation));
  return [...named].flatMap((id) => {
    const link = facts.link(id ?? "");
    const { fanOut, fallback, mode = "sync" } = link?.relation ?? {};
    if (!link || !fanOut || fallback || mode !== "sync" || isShown(promise)) return [];
    const count = countOf(fanOut);
    const share = meetsSlowPart(slow, count);
    if (count < 2 || share <= slow) return [];
    const each = (percentile / 100) ** (1 / count);
    return [
      {
        targets: [link.relation.id, workflow.id],
        path: `relations.${link.relation.id}.fanOut`,
        message: `${nameLink(link)} asks ${formatNumber(count)} parts and waits for the slowest: ${formatShare(share)} of ${workflow.id} would be late.`,
        explanation: `1 − (1 − ${formatShare(slow)})^${formatNumber(count)} = ${formatShare(share)}, with a fan-out of ${show(fanOut)} and parts that are late as often as the promise allows the whole (p${percentile}). Each part would have to be in time for ${formatShare(each)}.`,
      },
    ];
  });
}

export const slowPart: Rule = {
  id: "PER03",
  pillar: "capacity",
  title: "The fan-out makes the tail miss the target",
  why: "Who waits for many is as slow as the slowest of them, and with enough of them one is always slow.",
  remedy:
    "Ask fewer parts, go on without the late ones, hedge the request, or hold each part to a higher percentile.",
  source: "Dean & Barroso, The Tail at Scale (CACM 2013)",
  severity: "warning",
  about: "detail",
  find: (facts) => listLatencyPromises(facts).flatMap((promise) => judge(facts, promise)),
};
