import { setImmediate as nextRound } from "node:timers/promises";
import { expect, test } from "vitest";
import { finishBesideOthers } from "./finish-beside-others";

function* count(pieces: number) {
  for (let piece = 0; piece < pieces; piece += 1) yield;
  return pieces;
}

test("others are answered between two pieces", async () => {
  const work = finishBesideOthers(count(20));
  let [rounds, isDone] = [0, false];
  void work.then(() => {
    isDone = true;
  });
  for (; !isDone; rounds += 1) await nextRound();

  expect(rounds).toBeGreaterThan(10);
  expect(await work).toBe(20);
});
