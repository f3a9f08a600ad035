import { expect, test } from "vitest";
import { checkDesign } from "@/lib/checks/check-design";
import { findReferenceErrors } from "@/lib/design/references";
import { collectionSchemas, type Design } from "@/lib/design/schema";
import { aConsultation, briefs } from "./consultation.fixture";

const collections = [
  "requirements",
  "assumptions",
  "components",
  "relations",
  "decisions",
  "narrative",
] as const;

const topics = collectionSchemas.narrative.shape.id.options;

const narrativeOf = (design: Design, id: string) =>
  design.narrative.find((each) => each.id === id)?.text ?? "";

const findRelation = ({ relations }: Design, from: string, to: string) =>
  relations.find((relation) => relation.from === from && relation.to === to);

test.each(Object.entries(briefs))(
  "designs %s in edits that are all accepted, then asks",
  async (_, brief) => {
    const consultation = aConsultation();

    const turn = await consultation.say(brief);

    const { design } = consultation;
    expect(turn.edits.length).toBeGreaterThanOrEqual(5);
    expect(turn.edits.filter(({ accepted }) => !accepted)).toEqual([]);
    expect(turn.asked.length).toBeGreaterThanOrEqual(4);
    expect(turn.asked.length).toBeLessThanOrEqual(5);
    for (const question of turn.asked) {
      expect(question).toMatchObject({ why: expect.any(String), assumedAnswer: expect.any(String) });
      expect(question.options?.length).toBeGreaterThanOrEqual(2);
    }
    for (const name of collections) expect(design[name].length, name).toBeGreaterThanOrEqual(4);
    const silent = topics.filter((topic) => narrativeOf(design, topic).length < 40);
    expect(silent.filter((topic) => topic !== "examples" || design.examples.length < 3)).toEqual([]);
    expect(findReferenceErrors(design)).toEqual([]);
  },
);

test.each([
  ...Object.values(briefs),
  "Expense claims for 300 offices: upload receipts, a manager must approve within 5 days, then pay out by bank transfer.",
])("the checks find no error in the design of: %s", async (brief) => {
  const consultation = aConsultation();

  await consultation.say(brief);

  const { findings } = checkDesign(consultation.design);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.each(Object.entries(briefs))(
  "%s: every decision has scored options, and every requirement is met",
  async (_, brief) => {
    const consultation = aConsultation();

    await consultation.say(brief);

    const { decisions, requirements, relations, assumptions } = consultation.design;
    for (const { id, options = [], drivers = [], chosen, ...record } of decisions) {
      expect(options.length, id).toBeGreaterThanOrEqual(2);
      expect(options.map(({ name }) => name)).toContain(chosen);
      for (const { scores = {} } of options) expect(Object.keys(scores), id).toEqual(drivers);
      expect(record).toMatchObject({ rationale: expect.any(String), wouldFlipIf: expect.any(String) });
    }
    expect(requirements.filter(({ satisfiedBy = [] }) => satisfiedBy.length === 0)).toEqual([]);
    expect(requirements.find(({ id }) => id === "R-1")).toMatchObject({
      statement: brief,
      source: { messageId: "message-1" },
    });
    expect(relations.filter(({ fallback }) => !fallback)).toEqual([]);
    expect(assumptions.filter(({ effectIfWrong }) => !effectIfWrong)).toEqual([]);
  },
);

test("an e-commerce platform gets services, their stores, and an order workflow that can be undone", async () => {
  const consultation = aConsultation();

  await consultation.say(briefs.system);

  const { design } = consultation;
  expect(design).toMatchObject({ kind: "system", title: "E-commerce platform" });
  const services = design.components.filter(({ kind }) => kind === "service").map(({ id }) => id);
  expect(services).toEqual(expect.arrayContaining(["orders", "inventory", "payments", "users"]));
  expect(findRelation(design, "orders", "payments-api/authorise-payment")).toMatchObject({
    mode: "sync",
    timeout: { value: 6, unit: "s", basis: "assumed" },
    retry: { max: 3, backoff: "exponential", jitter: "full" },
  });
  expect(findRelation(design, "payments", "payment-provider-api/submit")).toMatchObject({
    fallback: expect.stringMatching(/circuit opens/),
  });
  expect(narrativeOf(design, "workflows")).toMatch(/Reserve the stock.*Release the reservation/);
  expect(narrativeOf(design, "security")).toMatch(/PCI DSS/);
  expect(narrativeOf(design, "overview")).toMatch(/Microservices cost/);
});

test("an integration keeps what exists apart from what is planned", async () => {
  const consultation = aConsultation();

  await consultation.say(briefs.integration);

  const { design } = consultation;
  expect(design.kind).toBe("integration");
  const existing = design.components.filter(({ status }) => status === "existing").map(({ id }) => id);
  expect(existing).toEqual(expect.arrayContaining(["gateway", "broker", "database"]));
  expect(design.components).toContainEqual(expect.objectContaining({ id: "relay", status: "planned" }));
  for (const pattern of [/outbox/i, /CDC/, /dead[- ]letter/i, /idempotent/i, /back-pressure/i]) {
    expect(narrativeOf(design, "integration") + narrativeOf(design, "workflows")).toMatch(pattern);
  }
});

test("a pipeline gets stages, environments, an artifact store, gates and a way back", async () => {
  const consultation = aConsultation();

  await consultation.say(briefs.pipeline);

  const { design } = consultation;
  expect(design.kind).toBe("pipeline");
  const kinds = new Set(design.components.map(({ kind }) => kind));
  expect([...kinds]).toEqual(
    expect.arrayContaining(["pipeline-stage", "environment", "artifact-store", "secret-store"]),
  );
  const ids = design.components.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["approval-gate", "rollback-stage", "staging", "production"]));
  expect(narrativeOf(design, "data")).toMatch(/expand and contract/);
  expect(narrativeOf(design, "workflows")).toMatch(/canary/);
});

test("says what it is, and what the checks found in the design", async () => {
  const { text } = await aConsultation().say(briefs.system);

  expect(text).toMatch(/rules and a catalogue .*, not a language model/);
  expect(text).toMatch(/checks find no error and no warning/);
});

test("streams its text and its tool calls in small pieces", async () => {
  const { parts } = await aConsultation().say(briefs.system);

  const deltas = parts.flatMap((part) => (part.type === "text-delta" ? [part.text.trim()] : []));
  expect(deltas.length).toBeGreaterThan(100);
  expect(deltas.filter((delta) => /\s/.test(delta))).toEqual([]);
  expect(parts.filter(({ type }) => type === "tool-input-delta").length).toBeGreaterThan(50);
});

test("the same messages give the same design and the same words", async () => {
  const [first, second] = [aConsultation(), aConsultation()];

  const turns = [await first.say(briefs.system), await second.say(briefs.system)];

  expect(turns[0]?.text).toBe(turns[1]?.text);
  expect(turns[0]?.patches).toEqual(turns[1]?.patches);
});

test("a team that was stated to be small is not given microservices, even when it asks for them", async () => {
  const consultation = aConsultation();

  await consultation.say(`${briefs.system}. We are 3 engineers.`);

  const style = consultation.design.decisions.find(({ id }) => id === "D-style");
  expect(style).toMatchObject({
    chosen: expect.stringMatching(/Modular monolith/),
    rationale: expect.stringMatching(/6 services for 3 \(stated\) engineers/),
  });
  expect(consultation.design.components).toContainEqual(
    expect.objectContaining({ id: "payments", parent: "application" }),
  );
});
