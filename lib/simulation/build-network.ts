import type { Prepared } from "@/lib/numbers/prepare-numbers";
import { compileWorkflow } from "./compile-workflow";
import type { Delivery, Network } from "./network";
import { type Place, placeStations } from "./place-stations";
import { createAssembler } from "./program";
import { createPolicies } from "./read-policies";

/** A network with what its numbers mean in the model. */
export interface BuiltNetwork {
  network: Network;
  /** The stations of each component and channel. */
  places: ReadonlyMap<string, Place>;
}

/** The network that the numbers of a design are computed for, at the peak of every workflow. */
export function buildNetwork({ index, runs, loaded }: Prepared): BuiltNetwork {
  const { stations, places } = placeStations(loaded, index.design.channels);
  const assembler = createAssembler();
  const policies = createPolicies(index, places);
  const deliveries = new Map<number, readonly Delivery[]>();
  const sources = runs.map(({ trace, arrivals }) => ({
    id: trace.workflow.id,
    rate: arrivals.peak.isKnown ? arrivals.peak.value : 0,
    entry: compileWorkflow({ index, trace, assembler, places, policies, deliveries }),
  }));
  const { program } = assembler;
  return {
    network: { program, sources, stations, guards: policies.guards, policies: policies.policies, deliveries },
    places,
  };
}
