import type { Design, Quantity } from "@/lib/design/schema";
import { type Figure, formatTime, knownFigure, unknownFigure } from "../figure";
import { readQuantity } from "../read-quantity";

/** Where the model says how long a thing stays away, the closest to its failure first. */
function listSources({ failureModes, components, objectives }: Design, id: string): [string, Quantity][] {
  const component = components.find((one) => one.id === id);
  const candidates: [string, Quantity | undefined][] = [
    ...failureModes
      .filter(({ target }) => target === id)
      .map(({ id: mode, duration }): [string, Quantity | undefined] => [`duration of ${mode}`, duration]),
    [`backups.restoreTime of ${id}`, component?.backups?.restoreTime],
    ...objectives
      .filter(({ scope }) => scope === id)
      .map((own): [string, Quantity | undefined] => [`recoveryTime of ${own.id}`, own.recoveryTime]),
  ];
  return candidates.flatMap(([name, quantity]): [string, Quantity][] => (quantity ? [[name, quantity]] : []));
}

/** How long a thing stays away once it fails: as its failure modes say, else as long as a restore or its objective. */
export function findRecoveryTime(design: Design, id: string): Figure {
  for (const [name, quantity] of listSources(design, id)) {
    const reading = readQuantity(quantity, name, "time");
    if (reading.isKnown)
      return knownFigure(reading.value, "s", () => ({
        inputs: [reading.input],
        derivation: [`${name} = ${formatTime(reading.value)}`],
      }));
  }
  return unknownFigure("s", [
    `duration of a failure mode of ${id}, its restore time, or a recovery objective`,
  ]);
}
