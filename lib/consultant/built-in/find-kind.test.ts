import { expect, test } from "vitest";
import { findKind } from "./find-kind";

test.each([
  [
    "We release every fortnight and migrate the 80 databases of our customers, pilot customers first",
    "pipeline",
  ],
  ["The releases of our command line packages: signed packages, tests on three systems", "pipeline"],
  ["Migrate our 80 databases to PostgreSQL", "migration"],
  ["Move the archive off an old tape library into object storage", "migration"],
  [
    "The time clock and the payroll system must agree on hours; the clock can only write a file",
    "integration",
  ],
  [
    "A visa: check a passport, take a photo, ask the embassy, send the visa, and tell the traveller",
    "workflow",
  ],
  ["Water samples are tested and a sample that fails a test is kept; a portal shows results", "system"],
])("%j asks for a %s", (text, kind) => {
  expect(findKind(text)).toBe(kind);
});
