import { expect, test } from "vitest";
import { aConsultation, briefs } from "./consultation.fixture";

/** What the decision, the deployment and a service of the design say about releases. */
async function releaseOf(brief: string) {
  const consultation = aConsultation();
  await consultation.say(brief);
  const { decisions, deployment, components } = consultation.design;
  return {
    chosen: decisions.find(({ id }) => id === "D-delivery")?.chosen,
    strategies: [deployment.strategy, components.find(({ kind }) => kind === "service")?.release?.strategy],
  };
}

test("a release goes out by canary where there is enough to compare, else by a switch, in every part of the design", async () => {
  const busy = await releaseOf(briefs.system);
  const quiet = await releaseOf(`${briefs.system}. 0.1 requests a second at peak.`);

  expect(busy.chosen).toMatch(/^Canary/);
  expect(busy.strategies).toEqual(["canary", "canary"]);
  expect(quiet.chosen).toMatch(/^Blue–green/);
  expect(quiet.strategies).toEqual(["blue-green", "blue-green"]);
});
