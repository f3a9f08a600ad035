import { distanceBetween, findPlaces, type Place } from "@/lib/catalogue/find-places";
import type { Contradiction, Said } from "./contradiction";

/** Light in glass: 300,000 km/s ÷ a refractive index of about 1.47. */
const kmPerMs = 204;

const agreement =
  /\b(strong(ly)? consisten\w*|consisten(t|cy)|in both|both (sites|places|regions|data ?cent(er|re)s)|every (site|region)|all (sites|regions)|synchronous\w*|linearizab\w*|rpo( of)? (0|zero)|no data loss|lose nothing|same (balance|stock|state|data))\b/i;

interface Pair {
  first: Place;
  second: Place;
  km: number;
}

function findFarthest(places: readonly Place[]): Pair | null {
  const pairs = places.flatMap((first, index) =>
    places.slice(index + 1).map((second) => ({ first, second, km: distanceBetween(first, second) })),
  );
  return pairs.sort((one, other) => other.km - one.km)[0] ?? null;
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");

const waysOut = (limitMs: number): Contradiction["waysOut"] => [
  {
    name: "Each record has a home site; it confirms alone, and the other site follows",
    pros: ["Writes at home are fast", "No write waits for the long line"],
    cons: [
      "What the other site shows is older by the time the copy takes",
      "The last moments of a lost site are missing at the other",
    ],
    because:
      "It keeps the time and one truth for each record; what it gives up is a confirmation in both places.",
    consequences: [
      "Reads that must be current go to the record's home and wait for one round trip",
      "The recovery point of a lost site is the lag of its copy: measured, alarmed, and above zero",
      "Moving a record's home is a step of its own, with a lease",
    ],
    keeps: { "R-latency": 5, "R-consistency": 3, "R-availability": 3 },
  },
  {
    name: "Both sites confirm every write",
    pros: ["Nothing confirmed is ever lost with a site", "Any site shows the same"],
    cons: ["Every write waits for a round trip at least", "Without the line nothing is confirmed"],
    because: "It keeps the consistency; what it gives up is the time and writes without the line.",
    consequences: ["The promised time of a write becomes the round trip with room above it"],
    keeps: { "R-latency": 1, "R-consistency": 5, "R-availability": 1 },
  },
  {
    name: `Two sites at most ${whole((limitMs * kmPerMs) / 4)} km apart confirm together`,
    pros: ["Synchronous copies within the time", "A lost site loses nothing"],
    cons: ["One storm, one power grid, one country can take both", "People far away wait for their distance"],
    because: "It keeps consistency and time; what it gives up is where the sites stand.",
    consequences: ["Half of the time is left for work and detours of the cable", "A far copy follows later"],
    keeps: { "R-latency": 4, "R-consistency": 4, "R-availability": 2 },
  },
];

/** Sites that are too far apart to confirm a write together within the stated time. */
export function contradictDistance({ text, facts }: Said): Contradiction | null {
  const limit = facts.latencyMs;
  const farthest = findFarthest(findPlaces(text));
  if (limit === undefined || !farthest || !agreement.test(text)) return null;
  const roundTrip = (2 * farthest.km) / kmPerMs;
  if (roundTrip <= limit) return null;
  const { first, second, km } = farthest;
  return {
    id: "distance",
    title: `What gives way: the ${limit} ms, the agreement, or the places`,
    statement: `${first.name} and ${second.name} can't confirm a write together within ${limit} ms: light needs longer for the distance, whatever is built.`,
    arithmetic: `Great-circle distance ${first.name}–${second.name}: ${whole(km)} km. Speed of light in fibre: about ${kmPerMs} km/ms. Round trip: 2 × ${whole(km)} km ÷ ${kmPerMs} km/ms = ${whole(roundTrip)} ms at the very least, and half as much again on real cables; ${whole(roundTrip)} ms > ${limit} ms.`,
    waysOut: waysOut(limit),
    wouldFlipIf: `The limit becomes ${whole(roundTrip * 1.5)} ms or more: then both sites can confirm while the line holds.`,
  };
}
