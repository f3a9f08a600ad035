import { expect, test } from "vitest";
import { checkDesign } from "@/lib/checks/check-design";
import { aConsultation, briefs } from "./consultation.fixture";

async function designOf(brief: string) {
  const consultation = aConsultation();
  await consultation.say(brief);
  const { design } = consultation;
  return { design, find: (id: string) => design.decisions.find((each) => each.id === id) };
}

test("each relation is decided to be a call or a message, and the model says the same", async () => {
  const { design, find } = await designOf(briefs.system);

  const decision = find("D-messaging");
  const said = decision?.consequences?.join("\n") ?? "";
  expect(decision?.chosen).toBe("Calls where an answer is needed, events for what only follows");
  const unsaid = design.relations.filter(({ from, to, mode }) => {
    const start = mode === "sync" ? "Waits for the answer," : "Doesn't wait,";
    return !new RegExp(`^${start} ${from}: .*\\b${to.split("/")[0]}\\b`, "m").test(said);
  });
  expect(design.relations.length).toBeGreaterThan(40);
  expect(unsaid).toEqual([]);
});

test("a message that becomes a call contradicts the accepted decision", async () => {
  const { design } = await designOf(briefs.system);
  const told = design.relations.find(({ to }) => to === "orders-events");

  const changed = {
    ...design,
    decisions: design.decisions.map((each) => ({ ...each, status: "accepted" as const })),
    relations: design.relations.map((each) => (each === told ? { ...each, mode: "sync" as const } : each)),
  };

  const contradicted = checkDesign(changed, { today: "2026-12-01" }).findings.filter(({ targets }) =>
    targets.includes("D-messaging"),
  );
  expect(contradicted).toHaveLength(1);
  expect(contradicted[0]?.explanation).toContain(`${told?.id} is sync and not async`);
});

test("what can't be is refused with what speaks against it, whoever asks", async () => {
  const { find } = await designOf(`${briefs.system}. Use events between all parts.`);

  expect(find("D-messaging")?.rationale).toMatch(
    /Events between all parts.* \d+ \(ruled out: Orders must know/,
  );
  expect(find("D-consistency")?.rationale).toMatch(
    /two-phase commit\) \d+ \(ruled out: outside systems take part/,
  );
});

test("a saga is told with what it undoes, be it only what was opened", async () => {
  const order = await designOf(briefs.system);
  const ticket = await designOf("A help desk for support tickets, with notifications by e-mail.");

  expect(order.find("D-consistency")?.context).toMatch(/steps at inventory, payments must be undone/);
  expect(ticket.find("D-consistency")?.context).toContain("only the ticket itself must be cancelled");
  expect([order, ticket].map(({ find }) => find("D-consistency")?.chosen)).toEqual([
    expect.stringMatching(/^Saga/),
    expect.stringMatching(/^Saga/),
  ]);
});
