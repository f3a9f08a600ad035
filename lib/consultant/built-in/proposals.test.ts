import { expect, test } from "vitest";
import { checkDesign } from "@/lib/checks/check-design";
import { aConsultation, briefs } from "./consultation.fixture";

const day = { today: "2026-12-01" };

test.each(Object.entries(briefs))(
  "the %s brief ends in a proposal that no check finds an error or a warning in",
  async (_, brief) => {
    const consultation = aConsultation();

    const { text } = await consultation.say(brief);

    const { status } = consultation.design;
    const grave = checkDesign(consultation.design, day).findings.filter(
      ({ severity }) => severity !== "info",
    );
    expect({ status, grave }).toEqual({ status: "proposed", grave: [] });
    expect(text).toContain("Lintel's checks find no error and no warning in it.");
  },
);

test("an integration has a contract, channels, data and workflows that its numbers can be computed from", async () => {
  const consultation = aConsultation();

  await consultation.say(briefs.integration);

  const { interfaces, channels, dataAssets, workflows, deployment } = consultation.design;
  expect(interfaces.flatMap(({ operations = [] }) => operations.map(({ id }) => id))).toContain(
    "change-record",
  );
  expect(channels.map(({ id, deadLetter }) => ({ id, deadLetter }))).toContainEqual({
    id: "record-events",
    deadLetter: "dead-letters",
  });
  expect(dataAssets.map(({ systemOfRecord }) => systemOfRecord)).toContain("database");
  expect(workflows.every(({ arrivals }) => arrivals?.peak !== undefined)).toBe(true);
  expect(deployment.stages).not.toBeUndefined();
});

test("an outage in an integration is counted in runs", async () => {
  const consultation = aConsultation();
  await consultation.say(briefs.integration);

  const { text } = await consultation.say("What if the database is down for an hour?");

  expect(text).toMatch(/Runs that fail: [1-9][\d,]*/);
});

test("a pipeline's stages each run somewhere, have a gate, and can be taken back", async () => {
  const consultation = aConsultation();

  await consultation.say(briefs.pipeline);

  const { stages = [] } = consultation.design.deployment;
  const parts = new Set(consultation.design.components.map(({ id }) => id));
  expect(stages.map(({ component }) => component)).toContain("production-deploy");
  expect(
    stages.filter(({ component, gate, rollback }) => !(parts.has(component ?? "") && gate && rollback)),
  ).toEqual([]);
});

test("a load that its stores can't bear keeps a design a sketch, and the answer says why", async () => {
  const consultation = aConsultation();

  const { text } = await consultation.say(
    `${briefs.system}. It must bear 400,000 requests a second at peak. We have 200 engineers.`,
  );

  expect(consultation.design.status).toBe("sketch");
  expect(text).toMatch(/PER01: .*That keeps it a sketch until it is settled\./s);
});
