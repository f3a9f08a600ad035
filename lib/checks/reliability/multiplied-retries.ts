import { listChains, listNestings } from "../chains";
import { listOf } from "../describe";
import { attemptsOf } from "../policies";
import type { Rule } from "../rule";

const mostAttempts = 8;

export const multipliedRetries: Rule = {
  id: "REL04",
  pillar: "reliability",
  title: "Retries at several layers multiply past the limit",
  why: "One request of a user becomes dozens at the bottom, just when the bottom is failing.",
  remedy:
    "Retry at one layer only, next to the fault, and let the layers above pass the failure on; or set a budget.",
  source: "Beyer et al., Site Reliability Engineering, ch. 22",
  severity: "error",
  about: "detail",
  find(facts) {
    return listChains(listNestings(facts)).flatMap((chain) => {
      const retrying = chain.filter((link) => attemptsOf(link) > 1);
      const attempts = chain.reduce((product, link) => product * attemptsOf(link), 1);
      if (retrying.length < 2 || attempts <= mostAttempts) return [];
      const ids = retrying.map(({ relation }) => relation.id);
      return [
        {
          targets: ids.toReversed(),
          path: `relations.${ids.at(-1)}.retry`,
          message: `Retries of ${listOf(ids)} multiply to ${attempts} calls of one request.`,
          explanation: `${chain.map((link) => `${attemptsOf(link)} (${link.relation.id})`).join(" × ")} = ${attempts}, above the limit of ${mostAttempts}; each factor is 1 + retry.max of the design.`,
        },
      ];
    });
  },
};
