import { mendComposition } from "./check-composition";
import { composeIntegration } from "./compose-integration";
import { composePipeline } from "./compose-pipeline";
import { composeSystem } from "./compose-system";
import type { Composition } from "./composition";
import { findContradictions } from "./find-contradictions";
import { settleContradictions } from "./settle-contradictions";
import type { Understanding } from "./understanding";

function composeKind(understanding: Understanding): Composition {
  if (understanding.kind === "pipeline") return composePipeline(understanding);
  if (understanding.kind === "integration") return composeIntegration(understanding);
  return composeSystem(understanding);
}

/** Every step of a turn asks for the same compositions: one before and one after what was said last. */
const latest = new Map<string, Composition>();
const mostKept = 8;

/** What a composition follows from, as a text: the same for the same understanding. */
export const keyOf = ({ named, implied, ...rest }: Understanding): string =>
  JSON.stringify([rest, named.map(({ id }) => id), implied.map(({ id }) => id)]);

/** A first design for what was understood, by the kind that was asked for, without errors that a rule can settle. */
export function composeDesign(understanding: Understanding): Composition {
  const key = keyOf(understanding);
  const known = latest.get(key);
  if (known) return known;
  const contradictions = findContradictions(understanding);
  const composition = mendComposition(settleContradictions(composeKind(understanding), contradictions));
  latest.set(key, composition);
  const [oldest] = latest.keys();
  if (latest.size > mostKept && oldest !== undefined) latest.delete(oldest);
  return composition;
}
