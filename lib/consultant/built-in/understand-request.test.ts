import { expect, test } from "vitest";
import { understandRequest } from "./understand-request";

const kindOf = (text: string) => understandRequest(text)?.kind;

test("a brief in words that the catalogue hardly knows gets a place for its main things", () => {
  const found = understandRequest(
    "Choirs lend sheet music to each other: 400 choirs, 90,000 scores, and everything comes back within 60 days.",
  );

  expect(found).toMatchObject({ kind: "system" });
  expect([...(found?.named ?? []), ...(found?.implied ?? [])].map(({ id }) => id)).toContain("core-records");
});

test("a wish without anything to measure isn't designed", () => {
  expect(understandRequest("I have an idea and want it to be great")).toBeNull();
});

test("one word of a trade makes no pipeline", () => {
  expect(kindOf("A kennel tests every animal twice and keeps 20,000 results for 12 years.")).toBe("system");
  expect(kindOf("Schema migrations for 30 services: tried on a copy and applied without locks.")).toBe(
    "pipeline",
  );
});

test("what is moved off something old is a migration, what streams changes on an integration", () => {
  expect(kindOf("Bring 12 COBOL programs from the mainframe to containers in 20 months.")).toBe("migration");
  expect(kindOf("Replicate all changes from MySQL to ClickHouse within 10 seconds.")).toBe("integration");
});
