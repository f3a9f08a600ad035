import { expect, test } from "vitest";
import { checkDesign } from "@/lib/checks/check-design";
import type { Design } from "@/lib/design/schema";
import { aConsultation, briefs } from "./consultation.fixture";

const refusalsOf = ({ edits }: { edits: { accepted: boolean }[] }) =>
  edits.filter(({ accepted }) => !accepted);

const errorsOf = (design: Design) =>
  checkDesign(design)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ check, message }) => `${check}: ${message}`);

async function aDesignedSystem() {
  const consultation = aConsultation();
  await consultation.say(briefs.system);
  const find = (id: string) => consultation.design.decisions.find((decision) => decision.id === id);
  return { consultation, find };
}

test("a swapped product is asked for, not there already, and the scores are told against it", async () => {
  const { consultation, find } = await aDesignedSystem();

  const turn = await consultation.say("Replace RabbitMQ with Kafka.");

  expect(refusalsOf(turn)).toEqual([]);
  expect(find("D-broker")?.chosen).toMatch(/^Apache Kafka/);
  expect(consultation.design.context.infrastructure ?? []).toEqual([]);
  expect(turn.text).toMatch(
    /You asked for it; by the scores alone "RabbitMQ" would win with \d+ against \d+/,
  );
  expect(turn.text).toMatch(/\[Apache Kafka\]\(\/catalogue\/technology\/kafka\)/);
});

test("what is chosen against the rules' limits isn't taken, and the limit is told", async () => {
  const { consultation, find } = await aDesignedSystem();
  await consultation.say("We are 3 people.");

  const turn = await consultation.say("Use microservices instead of the monolith.");

  expect(find("D-style")?.chosen).toMatch(/Modular monolith/);
  expect(turn.text).toMatch(/it can't be taken: .*a small team is not told to run a large platform/);
});

test("a capability that isn't wanted goes with all that hung on it, and is out of scope from then on", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("Remove user management.");

  const { components, context, relations } = consultation.design;
  expect(refusalsOf(turn)).toEqual([]);
  expect(components.map(({ id }) => id)).not.toContain("users");
  expect(relations.filter(({ from, to }) => `${from} ${to}`.includes("users"))).toEqual([]);
  expect(context.outOfScope).toEqual(["User management"]);
  expect(errorsOf(consultation.design)).toEqual([]);
});

test("a part that others need is left in, with what would break", async () => {
  const consultation = aConsultation();
  await consultation.say(briefs.integration);

  const turn = await consultation.say("Remove the database.");

  expect(turn.edits).toEqual([]);
  expect(turn.text).toMatch(/I leave \*\*Database\*\* in/);
});

test("two options are compared side by side, with the numbers that the other one would give", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("Compare it with a modular monolith.");

  expect(turn.edits).toEqual([]);
  expect(turn.text).toMatch(/\| R-team \| \d \| \d \|/);
  expect(turn.text).toMatch(/Bill a month \(assumed prices\): [\d,]+ USD → [\d,]+ USD/);
});

test("products that no decision has as options are compared by what the catalogue says", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("Compare Cassandra and ScyllaDB.");

  expect(turn.text).toMatch(/\/catalogue\/technology\/cassandra.*\n.*\/catalogue\/technology\/scylladb/);
});

test("what is cheaper but against a stated wish is offered and not taken", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("Make it cheaper.");

  expect(turn.edits).toEqual([]);
  expect(turn.text).toMatch(/Modular monolith.*USD a month less.*against what you stated \(.*R-style.*\)/);
  expect(turn.text).toMatch(/Say "use Modular monolith" to take it/);
});

test("the cheapest way that breaks nothing stated is taken, as one change with its price", async () => {
  const consultation = aConsultation();
  await consultation.say("A booking platform with payments, 6 engineers");
  await consultation.say("Use Kafka.");
  const before = consultation.design.decisions.find(({ id }) => id === "D-broker")?.chosen;

  const turn = await consultation.say("It costs too much, make it cheaper.");

  expect(refusalsOf(turn)).toEqual([]);
  expect(before).toMatch(/Kafka/);
  expect(turn.patches.length).toBeGreaterThan(0);
  expect(turn.text).toMatch(/I take \*\*.*\*\*.*USD a month less/);
  expect(errorsOf(consultation.design)).toEqual([]);
});

test("an accepted design says what stays open, and a decision that turns later is proposed again", async () => {
  const { consultation, find } = await aDesignedSystem();

  const turn = await consultation.say("Looks good, I accept it.");
  const accepted = find("D-broker")?.status;
  await consultation.say("Use Kafka instead.");

  expect(consultation.design.status).toBe("accepted");
  expect(accepted).toBe("accepted");
  expect(turn.text).toMatch(/Questions without an answer: Q-infrastructure, Q-load/);
  expect(find("D-broker")).toMatchObject({ status: "proposed", chosen: expect.stringMatching(/Kafka/) });
  expect(find("D-style")?.status).toBe("accepted");
});

test("an open question may be answered in a sentence", async () => {
  const { consultation } = await aDesignedSystem();

  await consultation.say("We are 25 engineers.");

  const { questions, assumptions } = consultation.design;
  expect(questions.find(({ id }) => id === "Q-team")?.answer).toBe("We are 25 engineers.");
  expect(assumptions.map(({ id }) => id)).not.toContain("A-team");
});

test("numbers are told with their arithmetic and what they rest on", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("How much does it cost a month?");

  expect(turn.edits).toEqual([]);
  expect(turn.text).toMatch(/orders: \d+ × 30 = \d+/);
  expect(turn.text).toMatch(/assumed order of magnitude/);
});

test("a pipeline gets the stage that is asked for, between acceptance and approval", async () => {
  const consultation = aConsultation();
  await consultation.say(briefs.pipeline);

  const turn = await consultation.say("Add a performance test stage.");

  const { relations } = consultation.design;
  expect(refusalsOf(turn)).toEqual([]);
  expect(relations).toContainEqual(
    expect.objectContaining({ from: "acceptance-stage", to: "performance-test-stage" }),
  );
  expect(relations).toContainEqual(
    expect.objectContaining({ from: "performance-test-stage", to: "approval-gate" }),
  );
  expect(errorsOf(consultation.design)).toEqual([]);
});

test.each([
  ["integration", "Use Kafka instead of RabbitMQ."],
  ["integration", "Order doesn't matter."],
  ["pipeline", "Use GitLab CI instead of GitHub Actions."],
  ["pipeline", "We release once a month."],
  ["system", "Ten times the load."],
  ["system", "Use MongoDB instead of PostgreSQL."],
] as const)("%s: %s leaves no error that the checks find", async (kind, message) => {
  const consultation = aConsultation();
  await consultation.say(briefs[kind]);

  const turn = await consultation.say(message);

  expect(refusalsOf(turn)).toEqual([]);
  expect(turn.patches.length).toBeGreaterThan(0);
  expect(errorsOf(consultation.design)).toEqual([]);
});

test("a stated wish that turns a decision is met by it, so that the design can be accepted without an error", async () => {
  const consultation = aConsultation();
  await consultation.say(briefs.integration);
  await consultation.say("Order doesn't matter.");

  await consultation.say("I accept it.");

  const wish = consultation.design.requirements.find(({ statement }) => statement.startsWith("Order"));
  expect(wish?.satisfiedBy).toEqual(["D-ordering"]);
  expect(consultation.design.status).toBe("accepted");
  expect(errorsOf(consultation.design)).toEqual([]);
});
