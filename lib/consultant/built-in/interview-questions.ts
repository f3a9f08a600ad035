import { infrastructureQuestions } from "./infrastructure-questions";
import type { InterviewQuestion } from "./interview-question";

const built = ["system", "workflow", "migration"] as const;
const every = ["system", "integration", "pipeline", "workflow", "migration"] as const;

const load: InterviewQuestion = {
  id: "Q-load",
  topic: "performance",
  kinds: ["system", "workflow", "migration", "integration"],
  text: "What volume and throughput must it bear at the busiest time, and how much growth do you expect within a year?",
  why: "It decides the kind of broker, the number of replicas and whether one database is enough.",
  options: [
    { label: "Up to 10 requests a second", understood: { peakPerSecond: 10 } },
    { label: "About 100 requests a second", understood: { peakPerSecond: 100 } },
    { label: "About 1,000 requests a second", understood: { peakPerSecond: 1_000 } },
    { label: "10,000 requests a second and more", understood: { peakPerSecond: 10_000 } },
  ],
  assumedAnswer: "100 requests a second at peak, three times as much within a year",
  effectIfWrong:
    "Below 10 a second one small instance and a job table would do; above some 5,000 messages a second the broker becomes a partitioned log and the hot tables need partitions.",
  isOpen: ({ peakPerSecond }) => peakPerSecond === undefined,
  readAs: (answer) => (/^[\d,.\s]+k?$/i.test(answer) ? `${answer} requests per second` : answer),
};

const team: InterviewQuestion = {
  id: "Q-team",
  topic: "team",
  kinds: every,
  text: "How many engineers will build and run it, and which languages and tools do they know well?",
  why: "Every deployable part needs somebody who runs it. A small team gets one application instead of many services.",
  options: [
    { label: "1–3 engineers", understood: { teamSize: 3 } },
    { label: "4–8 engineers", understood: { teamSize: 6 } },
    { label: "9–20 engineers", understood: { teamSize: 12 } },
    { label: "More than 20 engineers", understood: { teamSize: 24 } },
  ],
  assumedAnswer: "About 10 engineers who can run containers and one relational database",
  effectIfWrong:
    "With fewer engineers than deployable parts the parts are merged into one application with modules; with several teams each gets its own services and on-call rota.",
  isOpen: ({ teamSize }) => teamSize === undefined,
  readAs: (answer) =>
    /^\D{0,12}\d+\D{0,12}$/.test(answer) ? answer.replace(/.*?(\d+).*/, "team of $1") : answer,
};

const budget: InterviewQuestion = {
  id: "Q-budget",
  topic: "budget",
  kinds: every,
  text: "What may it cost to run a month, and when must the first version be live? (budget and timeline)",
  why: "It decides between managed services and running things yourselves, and how much is built first.",
  options: [
    {
      label: "Under 500 USD a month, live within 3 months",
      understood: { budget: { value: 500, unit: "USD a month" }, timeline: "within 3 months" },
    },
    {
      label: "Up to 5,000 USD a month, live within 6 months",
      understood: { budget: { value: 5_000, unit: "USD a month" }, timeline: "within 6 months" },
    },
    { label: "More than 5,000 USD a month", understood: { budget: { value: 20_000, unit: "USD a month" } } },
    { label: "No fixed limit yet" },
  ],
  assumedAnswer: "Up to 5,000 USD a month, first version within 6 months",
  effectIfWrong:
    "With much less, managed services are dropped for one or two machines and the number of parts shrinks; with a nearer date the first milestone holds the critical workflow only.",
  isOpen: ({ budget: known, timeline }) => known === undefined && timeline === undefined,
};

const compliance: InterviewQuestion = {
  id: "Q-compliance",
  topic: "compliance",
  kinds: every,
  text: "Which rules and regulation apply (compliance: PCI DSS, GDPR, HIPAA, SOC 2), and where may data be kept?",
  why: "It decides which parts see card or personal data, what is logged, and in which regions stores may stand.",
  options: [
    { label: "GDPR, data in the EU", understood: { frameworks: ["GDPR"] } },
    { label: "GDPR and PCI DSS", understood: { frameworks: ["GDPR", "PCI DSS"] } },
    { label: "SOC 2", understood: { frameworks: ["SOC 2"] } },
    { label: "None beyond ordinary data protection" },
  ],
  assumedAnswer: "Ordinary data protection law; card data, if any, stays with the payment provider",
  effectIfWrong:
    "A stricter framework adds controls, audit evidence and approval steps, and may force stores into another region or account.",
  isOpen: ({ frameworks }) => frameworks.length === 0,
};

const growth: InterviewQuestion = {
  id: "Q-growth",
  topic: "growth",
  kinds: built,
  text: "How will it grow in one to three years: more users, more regions, seasonal peaks?",
  why: "It decides what must be able to scale out from the first day and what may wait.",
  options: [
    { label: "Hardly" },
    { label: "About three times" },
    { label: "Ten times and more" },
    { label: "Short peaks of ten times the normal load" },
  ],
  assumedAnswer: "Three times within a year, one region",
  effectIfWrong:
    "Faster growth moves read replicas, partitioning and a second region into the first milestones.",
  isOpen: ({ notes, peakPerSecond }) => notes["Q-growth"] === undefined && peakPerSecond !== undefined,
};

/** In the order of how much an answer would change: the first five that are open are asked. */
export const interviewQuestions: readonly InterviewQuestion[] = [
  load,
  ...infrastructureQuestions,
  team,
  compliance,
  budget,
  growth,
];
