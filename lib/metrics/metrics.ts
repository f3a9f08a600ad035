import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

function openMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "lintel_" });
  const registers = [registry];
  return {
    registry,
    turns: new Counter({
      name: "lintel_turns_total",
      help: "Answers that ended, by how and by who gave them.",
      labelNames: ["status", "consultant"],
      registers,
    }),
    running: new Gauge({
      name: "lintel_running_turns",
      help: "Answers that this process is writing.",
      registers,
    }),
    firstToken: new Histogram({
      name: "lintel_time_to_first_token_seconds",
      help: "From the question to the first word, thought or call of the answer.",
      labelNames: ["consultant"],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    }),
    tokens: new Counter({
      name: "lintel_tokens_total",
      help: "Tokens that a provider counted.",
      labelNames: ["kind", "consultant"],
      registers,
    }),
    errors: new Counter({
      name: "lintel_errors_total",
      help: "Failures by code, of requests and of answers.",
      labelNames: ["code", "of"],
      registers,
    }),
    requests: new Histogram({
      name: "lintel_request_seconds",
      help: "From a request to the head of its response.",
      labelNames: ["method", "route", "status"],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
  };
}

// Next.js bundles each route on its own: the process has one count.
const shared: typeof globalThis & { lintelMetrics?: ReturnType<typeof openMetrics> } = globalThis;
shared.lintelMetrics ??= openMetrics();

export const metrics = shared.lintelMetrics;
