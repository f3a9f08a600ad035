import { technologies } from "@/lib/catalogue/find-technology";
import type { Technology } from "@/lib/catalogue/technology";
import type { OpenDecision, Option } from "./decide";
import { chooseTechnology, findCatalogued } from "./known-names";
import { type SystemFacts, say } from "./system-facts";
import { isBinding, isServing, scoreForTeam } from "./weigh-technology";
import { cite } from "./why-technology";

/** More writes a second than one writer bears with partitions. */
const oneWriter = 20_000;
const wideWords =
  /\b(multi-?region|active[- ]active|(two|three|several|many) (cloud )?regions|both (sites|regions) (accept|write))\b/i;

interface Needs {
  isWide: boolean;
  isFast: boolean;
}

const findNeeds = ({ understanding, peak }: SystemFacts): Needs => ({
  isWide: understanding.statements.some(({ text }) => wideWords.test(text)),
  isFast: peak.value >= oneWriter,
});

function scoreStore(entry: Technology, facts: SystemFacts, needs: Needs, isThere: boolean): Option["scores"] {
  return {
    "R-consistency": isServing(entry, "transactions") ? 5 : 2,
    "R-load": needs.isFast && !isServing(entry, "high-rate") ? 2 : 4,
    "R-availability": needs.isWide && !isServing(entry, "regions") ? 2 : 4,
    "R-team": scoreForTeam(entry, facts.team, isThere),
    "R-cost": isBinding(entry) ? 3 : 4,
  };
}

function toOption(entry: Technology, facts: SystemFacts, needs: Needs, isThere: boolean): Option {
  const { team } = facts;
  const isTooMuch = team.basis === "stated" && team.value < entry.fewestEngineers && !isThere;
  return {
    name: entry.name,
    pros: [...entry.fits, ...(isThere ? ["You run it already"] : [])],
    cons: [...entry.limits, `Licence: ${entry.licence}`],
    scores: scoreStore(entry, facts, needs, isThere),
    ...(isTooMuch
      ? {
          ruledOutBy: `the catalogue counts ${entry.fewestEngineers} engineers for it, and there are ${say(team)}`,
        }
      : {}),
    because: `${isThere ? "You run it already. " : ""}${cite(entry)} fits: ${entry.fits.join("; ")}. It is ${entry.effort} effort and takes ${entry.fewestEngineers} engineer${entry.fewestEngineers === 1 ? "" : "s"} at least; there are ${say(team)}.`,
    consequences: entry.limits.map(
      (limit) => `Lived with: ${limit.charAt(0).toLowerCase()}${limit.slice(1)}`,
    ),
    wouldFlipIf: `Writes pass some ${oneWriter.toLocaleString("en-US")} a second or several regions must write; or the catalogue's facts change (${entry.name}: effort ${entry.effort}, ${entry.fewestEngineers} engineers, licence ${entry.licence}).`,
  };
}

/** A product that the catalogue doesn't hold is taken where it is there or asked for, without a judgement. */
const toUnknown = (name: string): Option => ({
  name,
  pros: ["You named it"],
  cons: ["The catalogue holds nothing about it, so nothing of it was weighed"],
  scores: { "R-consistency": 5, "R-load": 4, "R-availability": 4, "R-team": 5, "R-cost": 4 },
  because: "It is there or was asked for; the catalogue holds nothing that speaks against it.",
  consequences: ["Its limits have to be looked up by whoever runs it"],
  wouldFlipIf: "It lacks transactions, or nobody is left who runs it.",
});

const considered = ["postgresql", "mysql", "mongodb", "cockroachdb"];

/** Which product keeps the records, by what the catalogue says of each. */
export function storeDecision(
  facts: SystemFacts,
  entries: readonly Technology[] = technologies,
): OpenDecision {
  const needs = findNeeds(facts);
  const choice = chooseTechnology(facts.understanding.facts, "database");
  const named = choice ? findCatalogued(choice.name) : null;
  const ids = new Set([...considered, ...(named ? [named.id] : [])]);
  const options = entries
    .filter(({ id }) => ids.has(id))
    .map((entry) => toOption(entry, facts, needs, entry.id === named?.id && (choice?.isThere ?? false)));
  const unknown = choice && !named ? [toUnknown(choice.name)] : [];
  const [first = toUnknown("PostgreSQL"), ...others] = [...unknown, ...options];
  return {
    id: "D-store",
    title: "Which product keeps the records",
    context: `${say(facts.team)} engineers; ${say(facts.peak)} requests a second at peak; ${needs.isWide ? "several regions write" : "one region writes"}; ${choice?.isThere ? `there already: ${choice.name}` : "no database was named as there already"}.`,
    options: [first, ...others],
  };
}
