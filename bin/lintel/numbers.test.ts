import { afterEach, expect, test, vi } from "vitest";
import { numbersCommand } from "./numbers";

afterEach(() => {
  vi.restoreAllMocks();
});

const printNumbers = async (...options: string[]) => {
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await numbersCommand(["lib/design/samples/e1.yaml", ...options]);
  return print.mock.calls.flat().join("\n");
};

test("computes load, latency, availability, outcomes and cost of a file, and says what can't be", async () => {
  const output = await printNumbers("--load", "10");

  expect(output).toMatch(/^At 10 times the load of the model\./);
  expect(output).toMatch(/^orders-db +2,400 \/s +600 %/m);
  expect(output).toMatch(/First to saturate: orders-db at 1\.667 × the peak\./);
  expect(output).toMatch(/^checkout .*≤ 2 s open/m);
  expect(output).toMatch(/^How runs end$/m);
  expect(output).toMatch(/EUR\/month, scaled out .* budget 15,000 EUR\/month met/);
  expect(output).toMatch(/p95 of checkout: not computable, missing a load that orders-db bears/);
});

test("says what fails when a part is down, and what stands in", async () => {
  const output = await printNumbers("--explain");

  expect(output).toMatch(/^payment-provider +degraded +works +works +degraded/m);
  expect(output).toMatch(
    /payment-provider, checkout degraded: authorise → .*; instead: The payment is pending/,
  );
});

test("numbers as JSON carry inputs, basis and derivation", async () => {
  const numbers = JSON.parse(await printNumbers("--format", "json"));

  expect(numbers.components).toContainEqual(
    expect.objectContaining({
      id: "orders-db",
      utilisation: expect.objectContaining({ basis: "computed", derivation: expect.any(Array) }),
    }),
  );
});

test("a load that is no number is refused", async () => {
  await expect(numbersCommand(["lib/design/samples/e1.yaml", "--load", "much"])).rejects.toThrow(
    /--load takes a number above 0/,
  );
});

test("a saga's search says how far it looked, its verdict and each sequence in words", async () => {
  const output = await printNumbers("--saga", "checkout");

  expect(output).toMatch(
    /^What can break\ncheckout: .* with up to 2 faults in a run, over all \d{1,3}(,\d{3})+ states/m,
  );
  expect(output).not.toMatch(/^erase-account: /m);
});

test("a workflow that has no saga is refused, and those that have are named", async () => {
  await expect(printNumbers("--saga", "browse-stock")).rejects.toThrow(/\(checkout, erase-account\)/);
});

test("a simulation stands beside what is computed, with its intervals and its seed", async () => {
  const output = await printNumbers("--simulate", "--seed", "7", "--events", "300000");

  expect(output).toMatch(/^Simulated at the peak: [\d,]+ events, .* seed 7$/m);
  expect(output).toMatch(/^checkout +[\d,]+ +p50 +459\.7 ms +4\d\d ms +4\d\d ms to \d+ ms +failed /m);
  expect(output).toMatch(/^register-account .*missing: how long register-account\/confirm-mail takes/m);
}, 120_000);

test("a surge says what waits and how far each component scales out, and a surge that is no number is refused", async () => {
  const output = await printNumbers("--surge", "2", "--minutes", "1");

  expect(output).toMatch(/^Simulated: 2 times the load for 60 s, seed 1$/m);
  expect(output).toMatch(/^Of [\d,]+ runs [\d.]+ % failed\.$/m);
  expect(output).toMatch(/^orders-db +as before +\d[\d,]* +/m);
  await expect(printNumbers("--surge", "no")).rejects.toThrow(/--surge takes a number above 0/);
}, 120_000);

test("a seed that is no whole number is refused", async () => {
  await expect(numbersCommand(["lib/design/samples/e1.yaml", "--seed", "lucky"])).rejects.toThrow(
    /--seed takes a whole number/,
  );
});

test("a drill that is simulated stands beside what is computed, for a zone or region as well", async () => {
  const output = await printNumbers(
    "--drill",
    "B-region",
    "--minutes",
    "1",
    "--simulate",
    "--events",
    "1000",
  );

  expect(output).toMatch(/^When B-region is away for 60 s$/m);
  expect(output).toMatch(
    /^Simulated: B-region is away for 60 s, seed 1\nRuns that fail: [1-9][\d,]* runs\. Backlog: .* Worked off in: /m,
  );
}, 120_000);

test("a drill says who notices, what waits and how long that takes; what can't fail is refused with what can", async () => {
  const output = await printNumbers("--drill", "payment-provider", "--minutes", "30");

  expect(output).toMatch(/^When payment-provider is away for 30 min$/m);
  expect(output).toMatch(/^ {2}checkout degraded: authorise → .*; instead: The payment is pending/m);
  expect(output).toMatch(/^Runs that fail: [\d,]+ runs\. Backlog: [\d,]+ calls\. Worked off in: .* min\.$/m);
  await expect(printNumbers("--drill", "nobody")).rejects.toThrow(/--drill takes .*payment-provider/);
});
