import { expect, test } from "vitest";
import { aConsultation, briefs } from "./consultation.fixture";

async function decideOn(brief: string, id: string) {
  const consultation = aConsultation();
  await consultation.say(brief);
  const { decisions, deployment, components } = consultation.design;
  const decision = decisions.find((each) => each.id === id);
  const production = deployment.environments?.find(({ data }) => data === "production");
  const service = components.find(({ kind }) => kind === "service");
  return { decision, regions: production?.regions?.length, strategy: deployment.strategy, service };
}

test("one region is enough where nothing speaks for more", async () => {
  const { decision, regions } = await decideOn(briefs.system, "D-regions");

  expect(decision?.chosen).toBe("One region, several zones");
  expect(regions).toBe(1);
});

test("one region is ruled out where its loss must be survived, or more is promised than it has", async () => {
  const lost = await decideOn(`${briefs.system}. We must survive the loss of a region.`, "D-regions");
  const promised = await decideOn(`${briefs.system}. Availability must be 99.999 %.`, "D-regions");

  expect(lost.decision?.chosen).toBe("Two regions, the second standing by");
  expect(lost.decision?.rationale).toContain("ruled out: the loss of a region must be survived");
  expect(lost.regions).toBe(2);
  expect(promised.decision?.rationale).toMatch(/99\.999 % is more than one region is promised/);
});

test("homes for customers score best on latency where people are far apart", async () => {
  const far = await decideOn(
    `${briefs.system}. Customers in London and Sydney must see answers within 80 ms, and we must survive the loss of a region. We are 60 engineers.`,
    "D-regions",
  );

  expect(far.decision?.options?.map(({ name, scores }) => [name, scores?.["R-latency"]])).toEqual([
    ["One region, several zones", 2],
    ["Two regions, the second standing by", 2],
    ["Several regions, each the home of its own customers", 5],
  ]);
});

test("a release goes out by canary where there is enough to compare, else by a switch, in every part of the design", async () => {
  const busy = await decideOn(briefs.system, "D-delivery");
  const quiet = await decideOn(`${briefs.system}. 0.1 requests a second at peak.`, "D-delivery");

  expect(busy.decision?.chosen).toMatch(/^Canary/);
  expect([busy.strategy, busy.service?.release?.strategy]).toEqual(["canary", "canary"]);
  expect(quiet.decision?.chosen).toMatch(/^Blue–green/);
  expect([quiet.strategy, quiet.service?.release?.strategy]).toEqual(["blue-green", "blue-green"]);
});
