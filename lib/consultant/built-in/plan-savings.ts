import { keyOf } from "./compose-design";
import { type Lever, listLevers } from "./cut-costs";
import { bullets } from "./markdown-table";
import { planRevision } from "./revise-design";
import { sayEntries } from "./say-entries";
import { type Step, sayOnly } from "./step";
import type { Understanding } from "./understanding";

const mostTold = 4;
const money = (dollars: number) => `${Math.round(dollars).toLocaleString("en-US")} USD`;

const priceNote =
  "Prices are assumed orders of magnitude of public price lists where the design states no unitCost; the difference tells more than the sum.";

function tell({ decision, option, wish, saves, givesUp, against }: Lever): string {
  const price = givesUp.length > 0 ? `gives up ${givesUp.join(", ")}` : "gives up nothing that was scored";
  const stated =
    against.length > 0
      ? ` It goes against what you stated (${against.join(", ")}), so I don't take it without your word.`
      : "";
  return `**${option.name}** (${decision.id}): ${money(saves)} a month less; ${price}.${stated} Say "use ${wish}" to take it.${sayEntries(decision)}`;
}

function sayAmounts(bill: { dollars: number; derivation: readonly string[] }): string {
  const largest = bill.derivation
    .slice(0, -1)
    .toSorted((first, second) => Number(second.split("= ")[1] ?? 0) - Number(first.split("= ")[1] ?? 0))
    .slice(0, 5);
  return `Now it takes about ${money(bill.dollars)} a month; the largest items: ${largest.join("; ")}. ${priceNote}`;
}

const idleParts =
  "What saves most in a pipeline is what stands idle: environments of branches live on demand already; a staging that is made for each release and removed after it, and a shorter load test, are yours to decide: no decision here weighs them.";
const lowerPromises =
  'Beyond the decisions, fewer replicas follow from a lower peak or a lower availability: tell me the load that is really needed ("50 requests a second") or the availability that is enough ("99.5 %").';

/** The cheapest way that breaks nothing stated is taken; what else would save is told with its price. */
export function planSavings(
  message: string,
  earlier: Understanding,
  later: Understanding,
  design: Parameters<typeof planRevision>[3],
): Step[] {
  const found = listLevers(earlier);
  if (!found)
    return [
      sayOnly(
        "The design states its costs in another currency than US dollars, so my prices don't compare with them.",
      ),
    ];
  const { bill, levers } = found;
  const taken = keyOf(later) === keyOf(earlier) ? null : levers.find(({ against }) => against.length === 0);
  const others = levers.filter((lever) => lever !== taken).slice(0, mostTold);
  const amounts = sayAmounts(bill);
  const rest =
    others.length > 0
      ? `What else would save:\n\n${bullets(others.map(tell))}`
      : "No other option of its decisions costs less without an error that the checks find.";
  if (!taken)
    return [sayOnly([amounts, rest, earlier.kind === "pipeline" ? idleParts : lowerPromises].join("\n\n"))];
  const steps = planRevision(earlier, later, message, design);
  const said = steps.at(-1)?.text ?? "";
  const argument = `I take **${taken.option.name}** (${taken.decision.id}): about ${money(taken.saves)} a month less, down to ${money(taken.bill.dollars)}; ${taken.givesUp.length > 0 ? `it gives up ${taken.givesUp.join(", ")}` : "nothing that was scored is given up"}.`;
  return [...steps.slice(0, -1), sayOnly([argument, said, amounts, rest].join("\n\n"))];
}
