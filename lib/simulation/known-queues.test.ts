import { expect, test, vi } from "vitest";
import { solveFinite } from "@/lib/numbers/formulas/finite-queue";
import { solveGeneral } from "@/lib/numbers/formulas/general-queue";
import {
  findResponsePercentile,
  type MultiServer,
  solveMultiServer,
} from "@/lib/numbers/formulas/multi-server-queue";
import { solveOpenNetwork } from "@/lib/numbers/formulas/open-network";
import type { Queue } from "@/lib/numbers/formulas/queue";
import type { Estimate } from "./batch-means";
import { measureSteadyState } from "./measure-steady-state";
import type { Network } from "./network";
import { aGuard, aPolicy, aQueue, aStation } from "./network.fixture";
import { createAssembler } from "./program";
import type { SourceResult } from "./run-record";

vi.setConfig({ testTimeout: 120_000 });

const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1);

type Read = (result: SourceResult) => Estimate | null | undefined;

const mean: Read = ({ latency }) => latency?.mean;

/** For each true value, how many of a hundred seeds give an interval with 99 % confidence that holds it. */
function countHolding(network: Network, events: number, cases: readonly [Read, number][]): number[] {
  const results = seeds.flatMap((seed) => measureSteadyState(network, { seed, events }).sources);
  return cases.map(
    ([read, expected]) =>
      results.filter((result) => {
        const found = read(result);
        return found && found.low <= expected && expected <= found.high;
      }).length,
  );
}

const responseOf = (queue: Queue) => (queue.isStable ? queue.response : Number.NaN);
const isMost = (count: number) => count >= 97;

test("M/M/1 of Gunther's book: mean, p95 and p99 lie in the intervals of at least 97 of 100 seeds", () => {
  const queue: MultiServer = { rate: 75, service: 0.01, servers: 1 };
  const percentile = (percent: number) => findResponsePercentile(queue, percent) ?? Number.NaN;

  const holding = countHolding(aQueue(75, { service: 0.01 }), 200_000, [
    [mean, responseOf(solveMultiServer(queue))],
    [({ latency }) => latency?.p95, percentile(95)],
    [({ latency }) => latency?.p99, percentile(99)],
  ]);

  expect(holding, holding.join()).toSatisfy((counts: number[]) => counts.every(isMost));
});

test("M/M/3 with two erlangs: its response lies in the interval of at least 97 of 100 seeds", () => {
  const queue: MultiServer = { rate: 2, service: 1, servers: 3 };

  const holding = countHolding(aQueue(2, { servers: 3 }), 40_000, [
    [mean, responseOf(solveMultiServer(queue))],
    [({ latency }) => latency?.p95, findResponsePercentile(queue, 95) ?? Number.NaN],
  ]);

  expect(holding, holding.join()).toSatisfy((counts: number[]) => counts.every(isMost));
});

test("M/D/1: its response lies in the interval of at least 97 of 100 seeds", () => {
  const expected = responseOf(solveGeneral({ rate: 0.8, service: 1, variability: 0 }));

  const holding = countHolding(aQueue(0.8, { variability: 0 }), 80_000, [[mean, expected]]);

  expect(holding, holding.join()).toSatisfy((counts: number[]) => counts.every(isMost));
});

test("M/M/1/3: what is turned away lies in the interval of at least 97 of 100 seeds", () => {
  const guard = aGuard({ bulkhead: { most: 3, queue: 0 } });
  const solved = solveFinite({ rate: 0.5, service: 1, places: 3 });

  const holding = countHolding(aQueue(0.5, {}, {}, [guard]), 20_000, [
    [({ failed }) => failed, solved.blocking],
    [mean, solved.response],
  ]);

  expect(holding, holding.join()).toSatisfy((counts: number[]) => counts.every(isMost));
});

/** One stream that is split over three stations, each of which sends a part to the others and lets the rest go. */
function aRoutedNetwork(): Network {
  const assembler = createAssembler();
  const routes = [
    [0, 0.6, 0.3],
    [0.1, 0, 0.3],
    [0.4, 0.4, 0],
  ];
  const first = assembler.here();
  for (const [station, shares] of routes.entries()) {
    assembler.serve(station);
    assembler.choose(shares.map((weight, to) => ({ to: first + 2 * to, weight })));
  }
  const entry = assembler.here();
  assembler.choose([1, 4, 3].map((rate, to) => ({ to: first + 2 * to, weight: rate / 8 })));
  return {
    program: assembler.program,
    sources: [{ id: "runs", rate: 8, entry }],
    stations: [1, 2, 1].map((servers) => aStation({ service: 0.1, servers })),
    guards: [],
    deliveries: new Map(),
    policies: [aPolicy()],
  };
}

test("the open network of Hillier and Lieberman: its response lies in the interval of at least 97 of 100 seeds", () => {
  const station = (arrivals: number, servers: number, routes: number[]) => ({
    arrivals,
    service: 0.1,
    servers,
    routes,
  });
  const response = solveOpenNetwork([
    station(1, 1, [0, 0.6, 0.3]),
    station(4, 2, [0.1, 0, 0.3]),
    station(3, 1, [0.4, 0.4, 0]),
  ])?.response;

  const holding = countHolding(aRoutedNetwork(), 80_000, [[mean, response ?? Number.NaN]]);

  expect(response).toBeCloseTo(2 / 3, 10);
  expect(holding, holding.join()).toSatisfy((counts: number[]) => counts.every(isMost));
});

test("the same seed gives the same result, and another seed another", () => {
  const measure = (seed: number) => measureSteadyState(aQueue(0.5), { seed, events: 20_000 });

  expect(measure(7)).toEqual(measure(7));
  expect(measure(7)).not.toEqual(measure(8));
});
