import { parentPort, workerData } from "node:worker_threads";
import { simulateDesign } from "../../lib/simulation/simulate-design";
import type { SimulationOrder } from "./simulate-apart";

const { design, ...request }: SimulationOrder = workerData;
parentPort?.postMessage(simulateDesign(design, request));
