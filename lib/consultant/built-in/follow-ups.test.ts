import { expect, test } from "vitest";
import { aConsultation, answerWith, briefs } from "./consultation.fixture";

const refusalsOf = ({ edits }: { edits: { accepted: boolean }[] }) =>
  edits.filter(({ accepted }) => !accepted);

async function aDesignedSystem() {
  const consultation = aConsultation();
  const { asked } = await consultation.say(briefs.system);
  const find = (id: string) => consultation.design.decisions.find((decision) => decision.id === id);
  return { consultation, asked, find };
}

test("answers are recorded, take their assumptions back and change what depended on them", async () => {
  const { consultation, asked, find } = await aDesignedSystem();

  const turn = await consultation.say(
    answerWith(asked, {
      "Q-load": "10,000 requests a second and more",
      "Q-team": "More than 20 engineers",
      "Q-infrastructure": "Kubernetes in a public cloud",
      "Q-compliance": "GDPR and PCI DSS",
      "Q-budget": "200k USD a month, in 9 months",
    }),
  );

  const { design } = consultation;
  expect(refusalsOf(turn)).toEqual([]);
  expect(design.questions.filter(({ answer }) => !answer)).toEqual([]);
  const assumptions = design.assumptions.map(({ id }) => id);
  for (const id of ["A-load", "A-team", "A-infrastructure", "A-budget"])
    expect(assumptions).not.toContain(id);
  expect(design.context).toMatchObject({
    team: { size: { value: 24, basis: "stated" } },
    budget: { value: 200_000, unit: "USD a month" },
    frameworks: ["GDPR", "PCI DSS"],
  });
  expect(find("D-broker")?.chosen).toBe("Apache Kafka");
  expect(find("D-runtime")?.chosen).toBe("Kubernetes");
  expect(turn.text).toMatch(/D-broker.*was "RabbitMQ", now "Apache Kafka"/);
});

test("a skipped question leaves an assumption that says so and what changes if it is wrong", async () => {
  const { consultation, asked } = await aDesignedSystem();

  const turn = await consultation.say(answerWith(asked, { "Q-load": "About 100 requests a second" }));

  expect(refusalsOf(turn)).toEqual([]);
  const team = consultation.design.assumptions.find(({ id }) => id === "A-team");
  expect(team).toMatchObject({ confidence: "low", statement: expect.stringMatching(/skipped/) });
  expect(team?.effectIfWrong).toMatch(/fewer engineers/);
  expect(turn.text).toMatch(/A-team/);
  expect(turn.asked).toEqual([]);
});

test("skipping everything changes no decision, and says so", async () => {
  const { consultation, asked } = await aDesignedSystem();
  const before = consultation.design.decisions;

  const turn = await consultation.say(answerWith(asked, {}));

  expect(consultation.design.decisions).toEqual(before);
  expect(turn.text).toMatch(/Skipped, so assumed/);
});

test("a stated small team turns services into modules of one application, and keeps their ids", async () => {
  const { consultation, find } = await aDesignedSystem();

  const turn = await consultation.say("We are 3 people.");

  expect(refusalsOf(turn)).toEqual([]);
  expect(find("D-style")?.chosen).toMatch(/Modular monolith/);
  const ids = consultation.design.components.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["application", "main-database", "payments"]));
  expect(ids).not.toContain("payments-store");
  expect(turn.text).toMatch(/D-style.*was .*now/);
});

test("ten times the load is worked out from what was known, and isn't called stated", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("What about ten times the load?");

  const load = consultation.design.requirements.find(({ id }) => id === "R-load");
  expect(load?.statement).toMatch(/1,000 \(computed\) requests a second/);
  expect(load?.scenario?.measure?.value).toBe(1_000);
  expect(turn.text).toMatch(/R-load/);
});

test("a capability that is asked for later gets its part and its relations", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("We also need shipping.");

  expect(refusalsOf(turn)).toEqual([]);
  expect(consultation.design.components.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["shipping", "carrier"]),
  );
  expect(turn.text).toMatch(/Parts added: .*Shipping/);
});

test("why not is answered from the decision: both sides, the scores and what would flip it", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("Why not Kafka?");

  expect(turn.edits).toEqual([]);
  expect(turn.text).toMatch(/D-broker/);
  expect(turn.text).toMatch(/\*\*Apache Kafka[^*]*\*\*: for it.*Scores: R-load 5/);
  expect(turn.text).toMatch(/It would flip if/);
});

test("what happens when a part is down is read from the relations to it", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("What if the payment provider is down for an hour?");

  expect(turn.edits).toEqual([]);
  expect(turn.text).toMatch(/payments-to-payment-provider.*gives up after 5 s \(assumed\).*circuit opens/);
  expect(turn.text).toMatch(/\*\*Payment provider\*\* down for 60 min at the peak, computed/);
  expect(turn.text).toMatch(/Runs that fail: .*runs; what piles up/);
});

test("a kind of part may be asked about without its name, and an unknown one gets the list", async () => {
  const { consultation } = await aDesignedSystem();

  const database = await consultation.say("What happens when the database fails?");
  const unknown = await consultation.say("What if the moon is down?");

  expect(database.text).toMatch(/Orders store.*is down/);
  expect(unknown.text).toMatch(/don't find that part.*Payments/);
});

test("what needs a language model is declined with what can be asked instead", async () => {
  const { consultation } = await aDesignedSystem();

  const turn = await consultation.say("Write a poem about it.");

  expect(turn.edits).toEqual([]);
  expect(turn.text).toMatch(/without a language model/);
});

test("what the user took out or renamed stays that way when a later answer changes the rest", async () => {
  const { consultation } = await aDesignedSystem();
  consultation.edit({
    upsert: { components: [{ id: "orders", name: "Sales orders" }] },
    remove: { failureModes: ["F-broker"], workflows: ["erase-person"], operations: ["AL-stuck"] },
  });

  const turn = await consultation.say("We also need shipping.");

  expect(refusalsOf(turn)).toEqual([]);
  const components = new Map(consultation.design.components.map(({ id, name }) => [id, name]));
  expect(components.get("orders")).toBe("Sales orders");
  expect(consultation.design.failureModes.map(({ id }) => id)).not.toContain("F-broker");
  expect(consultation.design.workflows.map(({ id }) => id)).not.toContain("erase-person");
  expect(components.has("shipping")).toBe(true);
});

test("a brief without anything to design is asked about first, and the answer is designed", async () => {
  const consultation = aConsultation();

  const { asked } = await consultation.say("I want to build an app.");
  const turn = await consultation.say(answerWith(asked, { "Q-purpose": "Bookings of rooms, with payments" }));

  expect(asked.map(({ id }) => id)).toContain("Q-purpose");
  expect(refusalsOf(turn)).toEqual([]);
  expect(consultation.design.components.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["bookings", "payments"]),
  );
  expect(consultation.design.requirements[0]).toMatchObject({ statement: "I want to build an app." });
});
