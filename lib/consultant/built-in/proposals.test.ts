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
  expect(workflows.map(({ id, arrivals }) => [id, arrivals?.peak?.unit])).toEqual([
    ["change-record", "/s"],
    ["follow-change", "/s"],
  ]);
  expect(deployment.stages?.map(({ id }) => id)).toContain("stage-production");
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

test("a release is a workflow: what is asked of a pipeline can be counted and taken back", async () => {
  const consultation = aConsultation();
  await consultation.say(briefs.pipeline);
  await consultation.say("Add a performance test stage.");

  const [workflow] = consultation.design.workflows;
  const { text } = await consultation.say("What if the artifact registry is down for an hour?");

  const steps = new Map(workflow?.steps?.map((step) => [step.id, step]));
  expect(steps.get("accept")?.next).toEqual(["performance-test-stage"]);
  expect(steps.get("performance-test-stage")?.next).toEqual(["approve"]);
  expect(steps.get("release")?.compensation?.component).toBe("rollback-stage");
  expect(text).toMatch(/release-change: .* × 60 min = 2 runs/);
});

test("a load that its stores can't bear keeps a design a sketch, and the answer says why", async () => {
  const consultation = aConsultation();

  const { text } = await consultation.say(
    `${briefs.system}. It must bear 400,000 requests a second at peak. We have 200 engineers.`,
  );

  expect(consultation.design.status).toBe("sketch");
  expect(text).toMatch(/PER01: .*That keeps it a sketch until it is settled\./s);
});

test("an integration over a log has a stream, over a queue a topic", async () => {
  const kinds = async (brief: string) => {
    const consultation = aConsultation();
    await consultation.say(brief);
    return consultation.design.channels.map(({ id, kind }) => [id, kind]);
  };

  expect(await kinds(briefs.integration)).toContainEqual(["record-events", "topic"]);
  expect(await kinds(`${briefs.integration} Our queue is Kafka.`)).toContainEqual([
    "record-events",
    "stream",
  ]);
});

test("a store gets as many copies as the stated load needs, and the design is a proposal", async () => {
  const consultation = aConsultation();

  await consultation.say(
    "Two engineers build a property portal with listings, search, viewings and payments. It must bear 4,000 requests a second at peak.",
  );

  const { components, status } = consultation.design;
  expect(components.find(({ id }) => id === "main-database")?.replicas).toMatchObject({ min: 4 });
  expect(status).toBe("proposed");
});

test("a question in the brief is answered by the decisions that weigh it", async () => {
  const consultation = aConsultation();

  await consultation.say(`${briefs.system}. Should we use microservices and Kafka?`);

  const question = consultation.design.requirements.find(({ statement }) =>
    /microservices and Kafka/i.test(statement),
  );
  expect(question?.satisfiedBy).toEqual(expect.arrayContaining(["D-style", "D-broker"]));
});

test("what is done today asks for nothing by itself: the design takes its place", async () => {
  const consultation = aConsultation();

  await consultation.say(
    "Keep stock and prices in sync between our SAP ERP and a Shopify store; today people copy spreadsheets.",
  );

  const { requirements, status } = consultation.design;
  const today = requirements.find(({ statement }) => statement.startsWith("today"));
  expect(today?.satisfiedBy).toEqual(["D-write-path"]);
  expect(status).toBe("proposed");
});

test.each([
  ["canary", briefs.pipeline, /canary 5 %/, /the switch stops/, /at most 5 %/],
  [
    "blue-green",
    `${briefs.pipeline} We deploy to our own servers.`,
    /the switch stops/,
    /canary/i,
    /of the switch/,
  ],
])(
  "a pipeline that releases by %s says so in every part",
  async (strategy, brief, said, unsaid, promised) => {
    const consultation = aConsultation();

    await consultation.say(brief);

    const { deployment, components, relations, requirements, narrative, plan } = consultation.design;
    const deploy = components.find(({ id }) => id === "production-deploy")?.responsibility;
    const prose = narrative.map(({ text }) => text).join("\n");
    expect(deployment.strategy).toBe(strategy);
    for (const text of [prose, JSON.stringify(relations), JSON.stringify(plan), `${deploy}`]) {
      expect(text).not.toMatch(unsaid);
    }
    expect(prose).toMatch(said);
    expect(requirements.find(({ id }) => id === "R-safe-release")?.statement).toMatch(promised);
  },
);
