import type { Design, Step } from "@/lib/design/schema";
import { scalesOtherwise, startsUntold } from "./read-autoscaler";

const hasSteps = ({ workflows }: Design, isMeant: (step: Step) => boolean) =>
  workflows.some(({ steps = [] }) => steps.some(isMeant));

/** What a design says that a simulation leaves out, in words; each only where the design says it. */
export function listOmissions(design: Design): string[] {
  const { components, channels, relations } = design;
  const omissions: [boolean, string][] = [
    [
      components.some(startsUntold),
      "How long new replicas take to start: the model doesn't say it, so those run that the peak needs.",
    ],
    [
      components.some(scalesOtherwise),
      "Scaling by another measure than utilisation: replicas are added from 70 % busy on, assumed.",
    ],
    [hasSteps(design, ({ compensation }) => compensation !== undefined), "The load of compensations."],
    [hasSteps(design, ({ kind }) => kind === "wait" || kind === "human"), "The time of waits and people."],
    [
      [...components.map(({ partitioning }) => partitioning), ...channels].some((one) => one?.hottestShare),
      "Partitions that are hotter than others.",
    ],
    [
      channels.some(({ maxDepth }) => maxDepth),
      "Channels that are full: the model doesn't say whether a message is refused or an older one dropped then.",
    ],
    [
      relations.some(
        ({ circuitBreaker }) => circuitBreaker && !(circuitBreaker.window && circuitBreaker.openFor),
      ),
      "Breakers of which only a part is given: 50 % of calls in 10 s open them for 30 s, assumed.",
    ],
    [
      components.some(({ availability }) => availability),
      "Outages in a row: a part that isn't up all the time fails call by call.",
    ],
  ];
  return omissions.flatMap(([isSaid, words]) => (isSaid ? [words] : []));
}
