import { expect, test } from "vitest";
import { solveClosedNetwork } from "./closed-network";
import { erlangB, erlangC } from "./erlang";
import { solveFinite } from "./finite-queue";
import { solveGeneral, solveGeneralServers } from "./general-queue";
import { computeOccupancy } from "./littles-law";
import { findResponsePercentile, solveMultiServer, waitsLongerThan } from "./multi-server-queue";
import { solveOpenNetwork, solveTraffic } from "./open-network";

test("Little's law: 1000 a second that stay 0.2 s are 200", () => {
  expect(computeOccupancy(1000, 0.2)).toBe(200);
});

test("M/M/1 of Gunther's book, in minutes", () => {
  const queue = { rate: 75, service: 0.01, servers: 1 };

  const solved = solveMultiServer(queue);

  expect(solved).toMatchObject({ isStable: true, utilisation: 0.75 });
  expect(solved).toMatchObject({
    response: expect.closeTo(0.04, 10),
    wait: expect.closeTo(0.03, 10),
    occupancy: expect.closeTo(3, 10),
  });
  expect(findResponsePercentile(queue, 95)).toBeCloseTo(0.11983, 5);
  expect(findResponsePercentile(queue, 99)).toBeCloseTo(0.18421, 5);
});

test("M/M/3 with two erlangs", () => {
  const queue = { rate: 2, service: 1, servers: 3 };

  expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 12);
  expect(solveMultiServer(queue)).toMatchObject({
    wait: expect.closeTo(0.44444, 5),
    response: expect.closeTo(1.44444, 5),
    occupancy: expect.closeTo(2.88889, 5),
  });
  expect(waitsLongerThan(queue, 1)).toBeCloseTo(0.1635, 4);
});

test("M/M/3 that is busy for 89 % of the time", () => {
  expect(erlangC(3, 8 / 3)).toBeCloseTo(0.79751, 5);
  expect(solveMultiServer({ rate: 2 / 3, service: 4, servers: 3 })).toMatchObject({
    wait: expect.closeTo(9.5701, 4),
    occupancy: expect.closeTo(9.0467, 4),
  });
});

test("Erlang B of two erlangs on three servers", () => {
  expect(erlangB(3, 2)).toBeCloseTo(4 / 19, 12);
});

test("constant service halves the wait of M/M/1", () => {
  const queue = { rate: 0.8, service: 1 };

  expect(solveGeneral({ ...queue, variability: 0 })).toMatchObject({
    wait: expect.closeTo(2, 10),
    response: expect.closeTo(3, 10),
  });
  expect(solveGeneral({ ...queue, variability: 1 })).toMatchObject({ wait: expect.closeTo(4, 10) });
});

test("M/M/1/3 at half load turns away one of 15", () => {
  expect(solveFinite({ rate: 0.5, service: 1, places: 3 }).blocking).toBeCloseTo(1 / 15, 12);
});

test("M/M/1/K stays finite at and beyond saturation", () => {
  expect(solveFinite({ rate: 1, service: 1, places: 3 }).blocking).toBeCloseTo(1 / 4, 12);
  expect(solveFinite({ rate: 1000, service: 1, places: 900 }).throughput).toBeCloseTo(1, 9);
});

test("the open network of Hillier and Lieberman", () => {
  const station = (arrivals: number, servers: number, routes: number[]) => ({
    arrivals,
    service: 0.1,
    servers,
    routes,
  });
  const network = [station(1, 1, [0, 0.6, 0.3]), station(4, 2, [0.1, 0, 0.3]), station(3, 1, [0.4, 0.4, 0])];

  const solved = solveOpenNetwork(network);

  expect(solved).toMatchObject({
    rates: [5, 10, 7.5].map((rate) => expect.closeTo(rate, 10)),
    queues: [1, 4 / 3, 3].map((occupancy) => ({ occupancy: expect.closeTo(occupancy, 10) })),
    response: expect.closeTo(2 / 3, 10),
  });
});

test("a network that nothing leaves has no answer", () => {
  expect(
    solveTraffic(
      [1, 0],
      [
        [0, 1],
        [1, 0],
      ],
    ),
  ).toBeNull();
});

test("an overloaded station gives no time for the whole network", () => {
  const solved = solveOpenNetwork([{ arrivals: 2, service: 1, servers: 1, routes: [0] }]);

  expect(solved).toMatchObject({ queues: [{ isStable: false, utilisation: 2 }], response: null });
});

test("exact mean value analysis of the e-business case", () => {
  const solved = solveClosedNetwork(10, 0, [0.0098, 0.0025, 0.00072, 0.0098]);

  expect(solved.throughput).toBeCloseTo(92.3945, 4);
  expect(solved.response).toBeCloseTo(0.108232, 6);
});

test.each([1, 1.5])(
  "a queue at %d times its capacity has no wait, not a negative or infinite one",
  (load) => {
    const queue = { rate: load, service: 1, servers: 1 };

    expect(solveMultiServer(queue)).toEqual({ isStable: false, utilisation: load });
    expect(solveGeneralServers({ ...queue, variability: 0 })).toEqual({ isStable: false, utilisation: load });
    expect(findResponsePercentile(queue, 95)).toBeNull();
    expect(waitsLongerThan(queue, 1)).toBe(1);
  },
);
