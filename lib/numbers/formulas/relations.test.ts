import fc from "fast-check";
import { test } from "vitest";
import { needSome, withCommonCause } from "./availability";
import { solveGeneral } from "./general-queue";
import { solveMultiServer } from "./multi-server-queue";
import { solveTraffic } from "./open-network";
import { expectedAttempts } from "./retries";
import { enumerateSaga } from "./saga";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

test("one more replica never lowers availability", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), share, share, (count, part, beta) => {
      const isBetter = needSome(1, count + 1, part) >= needSome(1, count, part) - 1e-12;
      return (
        isBetter && withCommonCause(1, count + 1, part, beta) >= withCommonCause(1, count, part, beta) - 1e-12
      );
    }),
  );
});

test("splitting a stream keeps the total", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), share, (rate, first) => {
      const [, one = 0, other = 0] =
        solveTraffic(
          [rate, 0, 0],
          [
            [0, first, 1 - first],
            [0, 0, 0],
            [0, 0, 0],
          ],
        ) ?? [];
      return close(one + other, rate);
    }),
  );
});

test("a change of units changes nothing", () => {
  const queue = fc.tuple(
    share,
    fc.integer({ min: 1, max: 50 }),
    fc.double({ min: 0.001, max: 1000, noNaN: true }),
  );
  fc.assert(
    fc.property(queue, ([busy, servers, scale]) => {
      const rate = busy * servers * 0.99;
      const plain = solveMultiServer({ rate, service: 1, servers });
      const scaled = solveMultiServer({ rate: rate / scale, service: scale, servers });
      return plain.isStable && scaled.isStable && close(plain.response * scale, scaled.response);
    }),
  );
});

test("service without variance on an idle server is the plain service time", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (service) => {
      const queue = solveGeneral({ rate: 0, service, variability: 0 });
      return queue.isStable && queue.response === service;
    }),
  );
});

test("attempts lie between one and all of them", () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 0, max: 20 }), (failing, retries) => {
      const attempts = expectedAttempts(failing, retries);
      return attempts >= 1 - 1e-12 && attempts <= retries + 1 + 1e-9;
    }),
  );
});

test("a saga ends in exactly one way", () => {
  fc.assert(
    fc.property(share, share, fc.integer({ min: 0, max: 12 }), (success, compensation, length) => {
      const saga = enumerateSaga(Array.from({ length }, () => ({ success, compensation })));
      return close(saga.success + saga.compensated + saga.stuck, 1);
    }),
  );
});
