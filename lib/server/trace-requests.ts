import { OpenTelemetry } from "@ai-sdk/otel";
import { registerOTel } from "@vercel/otel";
import { registerTelemetry } from "ai";
import { env } from "../env";

/** Sends traces of requests and of the consultant's calls to `OTEL_EXPORTER_OTLP_ENDPOINT`; without it, makes none. */
export function traceRequests(): void {
  if (!env.traceEndpoint) return;
  registerOTel({ serviceName: "lintel" });
  registerTelemetry(new OpenTelemetry());
}
