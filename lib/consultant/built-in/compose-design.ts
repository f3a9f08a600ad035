import { composeIntegration } from "./compose-integration";
import { composePipeline } from "./compose-pipeline";
import { composeSystem } from "./compose-system";
import type { Composition } from "./composition";
import type { Understanding } from "./understanding";

/** A first design for what was understood, by the kind of design that was asked for. */
export function composeDesign(understanding: Understanding): Composition {
  if (understanding.kind === "pipeline") return composePipeline(understanding);
  if (understanding.kind === "integration") return composeIntegration(understanding);
  return composeSystem(understanding);
}
