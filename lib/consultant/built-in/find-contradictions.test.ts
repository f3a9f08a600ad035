import { expect, test } from "vitest";
import { aConsultation } from "./consultation.fixture";
import { findContradictions } from "./find-contradictions";
import { findFacts } from "./find-facts";
import { findStatements } from "./find-statements";

const contradictionsIn = (text: string) =>
  findContradictions({ statements: findStatements(text), facts: findFacts(text) });
const idsIn = (text: string) => contradictionsIn(text).map(({ id }) => id);

test("sites too far apart to agree within the stated time are named with distance and round trip", () => {
  const [found] = contradictionsIn(
    "The ledger is strongly consistent between London and Tokyo, and every write is confirmed within 50 ms.",
  );

  expect(found).toMatchObject({ id: "distance" });
  expect(found?.arithmetic).toMatch(/9,5\d\d km.*94 ms.*> 50 ms/);
});

test("the same sites with enough time contradict nothing", () => {
  expect(
    idsIn("The ledger is strongly consistent between London and Tokyo, every write confirmed within 400 ms."),
  ).toEqual([]);
  expect(idsIn("We have offices in London and Tokyo; pages load within 50 ms.")).toEqual([]);
});

test("one truth at sites that all write while they are cut off breaks the quorum rule", () => {
  const [found] = contradictionsIn(
    "Both data centres keep taking bookings when the network between them is down, and they never conflict, no conflicts at all.",
  );

  expect(found).toMatchObject({ id: "partition" });
  expect(found?.arithmetic).toMatch(/1 < 2/);
});

test("a maintenance window that takes more than the availability leaves is counted in minutes", () => {
  const [found] = contradictionsIn(
    "It has to be available 99.99% of the time, with a maintenance window of 2 hours every week.",
  );

  expect(found?.arithmetic).toMatch(/= 4\.3 min .* 522 min/);
});

test("an alarm can't be faster than the values that it hangs on", () => {
  expect(
    idsIn("Sensors send the level every 15 minutes and an alarm must reach the guard within 60 seconds."),
  ).toEqual(["sampling"]);
  expect(idsIn("Sensors send every 30 seconds and an alarm must reach the guard within 60 seconds.")).toEqual(
    [],
  );
});

test("a budget below the least cost of the named platform is summed up", () => {
  const [found] = contradictionsIn("We run Kafka on Kubernetes and have 100 dollars a month.");

  expect(found).toMatchObject({ id: "budget" });
  expect(found?.arithmetic).toMatch(/690 > 100/);
  expect(idsIn("We have 200 dollars a month and 50 orders an hour.")).toEqual([]);
});

test("a contradiction is told first, decided with its ways out, and kept as a risk", async () => {
  const consultation = aConsultation();

  const { text } = await consultation.say(
    "Stock must be strongly consistent between Paris and Singapore, orders confirmed in both places within 30 ms.",
  );

  const { design } = consultation;
  expect(text).toMatch(/Not everything that is asked for can be had together/);
  expect(design.decisions[0]).toMatchObject({
    id: "D-distance",
    context: expect.stringMatching(/km ÷ 204 km\/ms/),
  });
  expect(design.risks.map(({ id }) => id)).toContain("K-distance");
  expect(design.narrative.find(({ id }) => id === "overview")?.text).toMatch(/^\*\*Not everything/);
});
