import { expect, test } from "vitest";
import { aComponent, aDesign, aWorkflow } from "@/lib/design/design.fixture";
import type { Component, Design, Quantity } from "@/lib/design/schema";
import { computeBacklog } from "@/lib/numbers/formulas/backlog";
import { prepareNumbers } from "@/lib/numbers/prepare-numbers";
import { checkPeriod } from "./autoscale";
import { buildNetwork } from "./build-network";
import { listOmissions } from "./list-omissions";
import type { Surge } from "./network";
import { simulateSurge } from "./simulate-surge";
import { createSimulation } from "./simulation";

const stated = (value: number, unit: string): Quantity => ({ value, unit, basis: "stated" });

/** Seconds that a new replica takes to start. */
const startup = 120;
/** Calls per second as usual and what each of two to four replicas bears; three times as many come in a surge. */
const [usual, each, least, most, times] = [90, 100, 2, 4, 3];

const scaling: Component["scaling"] = {
  kind: "horizontal",
  target: stated(50, "%"),
  startupTime: stated(startup, "s"),
};

const aShop = (parts: Partial<Component> = {}) =>
  aDesign({
    components: [
      aComponent({
        replicas: { min: least, max: most },
        scaling,
        capacity: {
          serviceTime: { mean: stated(100, "ms"), cv2: stated(0, "ratio") },
          concurrency: stated(each / 10, "calls"),
        },
        ...parts,
      }),
    ],
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(usual, "/s") },
        steps: [{ id: "ask", kind: "call", component: "api" }],
      }),
    ],
  });

/** The replicas that take calls at moments that follow each other, in seconds. */
function watchReplicas(design: Design, surge: Surge) {
  const { network } = buildNetwork(prepareNumbers(design, 1));
  const { world, advance } = createSimulation(network, 1, { surges: [surge] });
  const readyAt = (moment: number) => {
    advance(moment);
    return world.scalers[0]?.ready;
  };
  return { world, readyAt };
}

const surge = { times, duration: 600 };

test("calls pile up until new replicas have started and are worked off as fast as the formula says", () => {
  // The surge is noticed at the first look after it has begun; until then and while replicas start, μ is too little.
  const delay = checkPeriod + startup;
  const rate = usual * times;
  const waiting = (rate - least * each) * delay;
  const { drained = 0 } = computeBacklog(rate, most * each, waiting / rate);

  const [api] = simulateSurge(aShop(), surge).components;

  expect(api).toMatchObject({ id: "api", replicas: { before: least, most } });
  expect((api?.backlog ?? 0) / waiting).toBeCloseTo(1, 1);
  expect(api?.worst).toBeCloseTo(delay, -1);
  expect(((api?.drained ?? 0) - delay) / (drained ?? 0)).toBeCloseTo(1, 1);
  const halfWay = api?.course.find(({ at }) => at >= delay / 2);
  expect((halfWay?.waiting ?? 0) / waiting).toBeCloseTo(0.5, 1);
});

test("replicas go again when five minutes have not wanted them", () => {
  const { readyAt } = watchReplicas(aShop(), { times, from: 60, until: 660 });

  expect([60, 190, 200, 660, 940, 1000].map(readyAt)).toEqual([2, 2, 4, 4, 4, 2]);
});

test("who waits is served as soon as a replica has started", () => {
  const { readyAt, world } = watchReplicas(aShop(), { times, from: 60, until: 660 });

  expect(readyAt(60 + checkPeriod + startup)).toBe(most);
  expect(world.stations.busy[0]).toBe((most * each) / 10);
});

test("a replica that is given up while it starts takes no calls", () => {
  const slow: Component["scaling"] = { ...scaling, startupTime: stated(10, "min") };
  const { readyAt, world } = watchReplicas(aShop({ scaling: slow }), { times, from: 60, until: 90 });

  expect([readyAt(80), world.scalers[0]?.starting.length]).toEqual([2, 2]);
  expect([readyAt(450), world.scalers[0]?.starting.length]).toEqual([2, 0]);
  expect(readyAt(700)).toBe(2);
});

test("calls a second for each replica are as good a target as the utilisation that they make", () => {
  const byRate: Component["scaling"] = { ...scaling, target: stated(each / 2, "/s") };
  const { readyAt } = watchReplicas(aShop({ scaling: byRate }), { times, from: 60, until: 660 });

  expect([60, 190, 200].map(readyAt)).toEqual([2, 2, 4]);
});

test("the same seed gives the same surge, another one another", () => {
  const simulate = (seed: number) => simulateSurge(aShop(), { ...surge, seed }).components;

  expect(simulate(7)).toEqual(simulate(7));
  expect(simulate(7)).not.toEqual(simulate(8));
});

test.each<[string, Partial<Component>]>([
  ["says how long a replica takes to start", { scaling: { kind: "horizontal", target: stated(50, "%") } }],
  ["may have more replicas", { replicas: { min: least } }],
  ["scales out", { scaling: { kind: "vertical", startupTime: stated(startup, "s") } }],
])("a component of which nobody %s stays as it is, so that a surge only piles up", (_, parts) => {
  const { isOverloaded, components } = simulateSurge(aShop(parts), surge);

  expect(isOverloaded).toBe(false);
  expect(components).toMatchObject([{ id: "api", replicas: null }]);
  expect((components[0]?.backlog ?? 0) / ((usual * times - least * each) * surge.duration)).toBeCloseTo(1, 1);
});

test("what is scaled by isn't known where it is no share, and that is said", () => {
  const waits: Component["scaling"] = { ...scaling, target: stated(10, "s") };

  expect(listOmissions(aShop({ scaling: waits }))).toEqual([expect.stringMatching(/another measure/)]);
  expect(listOmissions(aShop())).toEqual([]);
});
