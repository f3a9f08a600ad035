import { parentPort, workerData } from "node:worker_threads";
import { simulateDesign } from "../../lib/simulation/simulate-design";
import { simulateOutage } from "../../lib/simulation/simulate-outage";
import { simulateSurge } from "../../lib/simulation/simulate-surge";
import type { SimulationOrder } from "./simulate-apart";

function simulate(order: SimulationOrder) {
  if (order.kind === "surge") return simulateSurge(order.design, order.request);
  if (order.kind === "outage") return simulateOutage(order.design, order.request);
  return simulateDesign(order.design, order.request);
}

parentPort?.postMessage(simulate(workerData));
