import { distanceBetween, findPlaces } from "@/lib/catalogue/find-places";
import type { OpenDecision, Option } from "./decide";
import { type SystemFacts, say } from "./system-facts";

/** Where a design runs, from the fewest regions to the most. */
const regionChoices = {
  one: "One region, several zones",
  standby: "Two regions, the second standing by",
  all: "Several regions, each the home of its own customers",
} as const;

const lossOfRegion =
  /\b(multi-?region|(two|several|multiple|more) regions|regions? (loss|failure|outage)|(lose|losing|loss of|failure of) (a|the|one|whole|an entire) (whole )?region|another region|across regions|disaster recovery|dr site|active[- ](active|passive))\b/i;
const everywhere =
  /\b(world-?wide|global(ly)?|all over the world|every continent|(several|all|three|four|five) continents)\b/i;
/** Beyond it a round trip alone takes what a page may take: 2 × 3,000 km ÷ 204 km/ms is about 30 ms, on real cables twice that. */
const farKm = 3_000;
/** What the large clouds promise of machines in several zones of one region, at the most. */
const regionPromise = 99.99;

interface Reach {
  isLossStated: boolean;
  isFar: boolean;
  availability: number;
}

function findReach({ understanding }: SystemFacts): Reach {
  const text = understanding.statements.map((statement) => statement.text).join(" ");
  const places = findPlaces(text);
  const isApart = places.some((first) => places.some((second) => distanceBetween(first, second) > farKm));
  return {
    isLossStated: lossOfRegion.test(text),
    isFar: isApart || everywhere.test(text),
    availability: understanding.facts.availabilityPercent ?? 99.9,
  };
}

const needsRegions = ({ isLossStated, availability }: Reach) => isLossStated || availability > regionPromise;

const oneRegion = (reach: Reach): Option => ({
  name: regionChoices.one,
  pros: ["One copy of the truth, no replication over long lines", "The cheapest to run and to understand"],
  cons: ["A region that is lost takes everything with it", "People far away wait for their distance"],
  scores: {
    "R-availability": needsRegions(reach) ? 1 : 4,
    "R-consistency": 5,
    "R-latency": reach.isFar ? 2 : 4,
    "R-team": 5,
    "R-cost": 5,
  },
  because:
    "Zones of one region fail apart from each other, and that bears the stated availability; a second region would double what is run and bring a lag or a wait into every write.",
  consequences: [
    "Backups and the description of the platform lie in a second region, so that everything can be built there within a day",
    "Three zones, and each bears half of the peak",
  ],
  wouldFlipIf:
    "The loss of a region must be survived within hours, data must stay in several countries, or many people live more than 3,000 km away.",
  ...(needsRegions(reach) && {
    ruledOutBy: reach.isLossStated
      ? "the loss of a region must be survived"
      : `${reach.availability} % is more than one region is promised to have (${regionPromise} %)`,
  }),
});

const standby = (reach: Reach, teamSize: number): Option => ({
  name: regionChoices.standby,
  pros: [
    "A lost region costs minutes to hours and no more than the lag of the copy",
    "Writes stay in one place",
  ],
  cons: [
    "A second set of everything that is paid and rehearsed",
    "What wasn't copied yet is missing after a switch",
  ],
  scores: {
    "R-availability": 5,
    "R-consistency": 4,
    "R-latency": reach.isFar ? 2 : 4,
    "R-team": teamSize >= 8 ? 3 : 2,
    "R-cost": 3,
  },
  because:
    "The second region follows by asynchronous copies and takes over by a rehearsed switch, so no write waits for the long line.",
  consequences: [
    "The recovery point is the lag of the copy: measured, alarmed, and above zero",
    "The switch is rehearsed every quarter; a person decides it, a script does it",
    "Nothing of the switch may depend on the region that is lost",
  ],
  wouldFlipIf: "People of both regions need fast writes: then customers get a home region each.",
});

const homes = (reach: Reach, teamSize: number): Option => ({
  name: regionChoices.all,
  pros: [
    "Fast where people live",
    "A lost region takes only its own customers with it",
    "Data stays in its country",
  ],
  cons: ["Every customer needs a home, and a way to move it", "What spans homes is eventually consistent"],
  scores: {
    "R-availability": 5,
    "R-consistency": 2,
    "R-latency": reach.isFar ? 5 : 4,
    "R-team": teamSize >= 20 ? 3 : 1,
    "R-cost": 1,
  },
  because:
    "People and their data are far apart, and one home for each customer keeps writes local and one truth for each record.",
  consequences: [
    "The home of a customer is looked up before anything else, and cached",
    "Reports over all homes are built from events, with their age shown",
    "Moving a home is a workflow of its own",
  ],
  wouldFlipIf: "Most customers turn out to live in one part of the world.",
});

/** In how many regions a system runs: one, unless what was said rules it out. */
export function regionsDecision(facts: SystemFacts): OpenDecision {
  const reach = findReach(facts);
  const { availability, isLossStated, isFar } = reach;
  return {
    id: "D-regions",
    title: "In how many regions it runs",
    context: `${availability} % availability; ${isLossStated ? "the loss of a region must be survived" : "nothing was said of a lost region"}; ${isFar ? "people or places far apart" : "no places far apart were named"}; ${say(facts.team)} engineers.`,
    options: [oneRegion(reach), standby(reach, facts.team.value), homes(reach, facts.team.value)],
  };
}

/** The regions of production, as environments name them. */
export const regionsOf = (choice: string): string[] => {
  if (choice === regionChoices.one) return ["Primary region, three zones"];
  if (choice === regionChoices.standby) return ["Primary region, three zones", "Standby region"];
  return ["A home region for each part of the world that has customers, three zones each"];
};
