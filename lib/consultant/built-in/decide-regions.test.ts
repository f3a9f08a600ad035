import { expect, test } from "vitest";
import { aConsultation, briefs } from "./consultation.fixture";

async function decideOn(brief: string) {
  const consultation = aConsultation();
  await consultation.say(brief);
  const { decisions, deployment } = consultation.design;
  const production = deployment.environments?.find(({ data }) => data === "production");
  return { decision: decisions.find(({ id }) => id === "D-regions"), regions: production?.regions?.length };
}

test("one region is enough where nothing speaks for more", async () => {
  const { decision, regions } = await decideOn(briefs.system);

  expect(decision?.chosen).toBe("One region, several zones");
  expect(regions).toBe(1);
});

test("one region is ruled out where its loss must be survived, or more is promised than it has", async () => {
  const lost = await decideOn(`${briefs.system}. We must survive the loss of a region.`);
  const promised = await decideOn(`${briefs.system}. Availability must be 99.999 %.`);

  expect(lost.decision?.chosen).toBe("Two regions, the second standing by");
  expect(lost.decision?.rationale).toContain("ruled out: the loss of a region must be survived");
  expect(lost.regions).toBe(2);
  expect(promised.decision?.rationale).toMatch(/99\.999 % is more than one region is promised/);
});

test("homes for customers score best on latency where people are far apart", async () => {
  const far = await decideOn(
    `${briefs.system}. Customers in London and Sydney must see answers within 80 ms, and we must survive the loss of a region. We are 60 engineers.`,
  );

  expect(far.decision?.options?.map(({ name, scores }) => [name, scores?.["R-latency"]])).toEqual([
    ["One region, several zones", 2],
    ["Two regions, the second standing by", 2],
    ["Several regions, each the home of its own customers", 5],
  ]);
});
