import type { Design } from "@/lib/design/schema";
import { drawViolation } from "./draw-violation";
import { exploreSagas, type SagaBounds, type SagaExploration, usualBounds } from "./explore-saga";
import type { BreachKind } from "./list-breaches";
import { tellEvent } from "./tell-event";

/** A violation in words and as a picture. */
interface ViolationReport {
  kind: BreachKind;
  step: string;
  title: string;
  sequence: string[];
  /** The source of a Mermaid sequence diagram. */
  diagram: string;
}

/** What a search found for one workflow. */
export interface SagaReport {
  workflow: string;
  name: string;
  faults: number;
  states: number;
  isWhole: boolean;
  verdict: string;
  violations: ViolationReport[];
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** The verdict in a sentence: what breaks first, or that nothing does within the bound. */
function writeVerdict({ bounds, states, isWhole, violations }: SagaExploration): string {
  const within = `with up to ${count(bounds.faults, "fault", "faults")} in a run`;
  const some = states.toLocaleString("en");
  const looked = isWhole ? `all ${some} states` : `the first ${some} states, where the bound was reached`;
  const [first] = violations;
  if (!first) return `Nothing breaks it ${within}, over ${looked}.`;
  const ways = count(violations.length, "way", "ways");
  const length = count(first.events.length, "event", "events");
  return `${ways} to break it ${within}, over ${looked}; the shortest takes ${length}: ${first.title}.`;
}

function reportSaga(exploration: SagaExploration): SagaReport {
  const { machine, bounds, states, isWhole, violations } = exploration;
  return {
    workflow: machine.workflow,
    name: machine.name,
    faults: bounds.faults,
    states,
    isWhole,
    verdict: writeVerdict(exploration),
    violations: violations.map((violation) => ({
      kind: violation.kind,
      step: violation.step,
      title: violation.title,
      sequence: violation.events.map((event) => tellEvent(machine, event)),
      diagram: drawViolation(machine, violation),
    })),
  };
}

/**
 * What crashes, duplicates, late requests and lost acknowledgements can break in each workflow whose steps have roles
 * or compensations, with the shortest sequence for each violation.
 */
export const reportSagas = (design: Design, bounds: SagaBounds = usualBounds): SagaReport[] =>
  exploreSagas(design, bounds).map(reportSaga);
