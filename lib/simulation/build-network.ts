import type { Prepared } from "@/lib/numbers/prepare-numbers";
import { compileWorkflow } from "./compile-workflow";
import type { Network } from "./network";
import { type Place, placeStations } from "./place-stations";
import { createAssembler } from "./program";
import { createPolicies } from "./read-policies";

/** A network with what its numbers mean in the model. */
export interface BuiltNetwork {
  network: Network;
  /** The stations of each component. */
  places: ReadonlyMap<string, Place>;
}

/** The network that the numbers of a design are computed for, at the peak of every workflow. */
export function buildNetwork({ index, runs, loaded }: Prepared): BuiltNetwork {
  const { stations, places } = placeStations(loaded);
  const assembler = createAssembler();
  const policies = createPolicies(index, places);
  const sources = runs.map(({ trace, arrivals }) => ({
    id: trace.workflow.id,
    rate: arrivals.peak.isKnown ? arrivals.peak.value : 0,
    entry: compileWorkflow({ index, trace, assembler, places, policies }),
  }));
  const { program } = assembler;
  return {
    network: { program, sources, stations, guards: policies.guards, policies: policies.policies },
    places,
  };
}
