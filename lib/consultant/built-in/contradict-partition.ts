import type { Contradiction, Said } from "./contradiction";

const cut =
  /\b(line|link|connection|network|cable)s?\b[^.?!]{0,60}\b(is|are|gets?|goes|been)?\s*(cut|down|lost|broken|fails?|interrupted)\b|\b(cut off|network partition|partitioned|split[- ]brain|isolated from each other)\b/i;
const goesOn =
  /\b(keep|continue|go on|still|both|each|every)\b[^.?!]{0,50}\b(accept\w*|writ(e|es|ing)|tak(e|es|ing)|sell\w*|book\w*|work\w*)\b/i;
const oneTruth =
  /\b(strong(ly)? consisten\w*|linearizab\w*|always (the same|consistent|agree)|never (differ|diverge|conflict|oversold|be oversold)|no conflicts?|exactly the same|immediate(ly)? consisten\w*)\b/i;
const severalSites =
  /\b(both|two|all|each|every|several|three)\s+(\w+\s+)?(sites?|places|regions|locations|data ?cent(er|re)s|offices|branches|stores|shops|countries)\b|\bbetween\b[^.?!]{3,60}\band\b/i;

const waysOut: Contradiction["waysOut"] = [
  {
    name: "A third site votes: two of three go on, the one that is cut off stops writing",
    pros: ["One truth at any time", "Any one site and any one line may fail"],
    cons: ["The site in the minority takes no writes", "A third place, and a vote for each write"],
    because:
      "It keeps one truth and lets the larger side go on; what it gives up is writing at the site that is cut off.",
    consequences: [
      "The client of a cut-off site is told so, or its writes wait in a queue that is marked as not confirmed",
      "The vote needs no copy of the data: a small witness is enough",
    ],
    keeps: { "R-latency": 3, "R-consistency": 5, "R-availability": 4 },
  },
  {
    name: "Each record has a home site, and is written only there",
    pros: ["No vote, no conflict", "Records at home go on without the line"],
    cons: ["Records whose home is on the other side can't be written during the cut"],
    because: "It keeps one truth without a third site; what it gives up is writing what lives elsewhere.",
    consequences: ["What belongs where is data with a rule, and moving it is a step of its own"],
    keeps: { "R-latency": 4, "R-consistency": 4, "R-availability": 3 },
  },
  {
    name: "Both sides accept, and conflicts are merged when the line is back",
    pros: ["Every site takes writes at any time"],
    cons: [
      "Two sides may both give away the last of something",
      "Every kind of conflict needs a rule, and some need a person and an apology",
    ],
    because: "It keeps every site writing; what it gives up is that both sides say the same meanwhile.",
    consequences: ["Only for data whose changes commute: counts, sets, journals; never for a last item"],
    keeps: { "R-latency": 5, "R-consistency": 1, "R-availability": 5 },
  },
];

/** One truth at all sites, and all of them writing while they can't speak: a quorum on both sides of a cut. */
export function contradictPartition({ text }: Said): Contradiction | null {
  if (!(cut.test(text) && goesOn.test(text) && oneTruth.test(text) && severalSites.test(text))) return null;
  return {
    id: "partition",
    title: "What gives way when the sites can't reach each other",
    statement:
      "While the line is cut, the sites can't both go on writing and still agree: this is the CAP theorem (Gilbert and Lynch, 2002), not a limit of a product.",
    arithmetic:
      "Reads see every write only if R + W > N, and two writes can't both succeed unseen only if 2 × W > N. With N = 2 sites that means W = 2. A site that is alone reaches 1, and 1 < 2. With W = 1, 2 × 1 > 2 is false: both sides may confirm contradicting writes.",
    waysOut,
    wouldFlipIf:
      "Different answers of the two sides may be settled afterwards for this data: then both may go on.",
  };
}
