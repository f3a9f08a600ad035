import type { OpenDecision, Option } from "./decide";
import { type KnownNumber, type SystemFacts, say } from "./system-facts";

const microservices = "Microservices along business capabilities";
export const modularMonolith = "Modular monolith: one application, modules along business capabilities";

function scoreTeamForServices({ value, basis }: KnownNumber, services: number): number {
  if (value >= services * 3) return 5;
  if (value >= services + 3) return 4;
  return value >= services || basis !== "stated" ? 3 : 1;
}

interface StyleContext extends SystemFacts {
  isAsked: boolean;
  isLargeTeam: boolean;
  /** "6 services for 10 (assumed) engineers" */
  ratio: string;
  /** The score for the wish, when there is one. */
  asked: (score: number) => Record<string, number>;
}

const judgeRatio = ({ team, services, ratio }: StyleContext): string =>
  team.value >= services.length
    ? `${ratio} is within what a team can run, if the number of services doesn't grow faster than the team`
    : `${ratio} is more than such a team should run, so it holds only if the team is larger than assumed`;

function microservicesOption(context: StyleContext): Option {
  const { services, team, peak, isAsked, asked, ratio } = context;
  const judgement = judgeRatio(context);
  return {
    name: microservices,
    pros: [
      "Each part is released and scaled on its own",
      "A failure stays within one part when relations are built for it",
      "Teams own clear boundaries",
    ],
    cons: [
      "Every call can fail, be slow or arrive twice: timeouts, retries, idempotency and sagas everywhere",
      "Platform, tracing, contracts and on-call cost before the first feature",
      "No transaction across parts",
    ],
    scores: {
      "R-change": 5,
      "R-team": scoreTeamForServices(team, services.length),
      "R-cost": 2,
      "R-availability": 4,
      "R-consistency": 2,
      "R-load": peak.value >= 1_000 ? 5 : 4,
      ...asked(5),
    },
    ...(team.basis === "stated" && team.value < services.length
      ? { ruledOutBy: `${ratio}; a small team is not told to run a large platform` }
      : {}),
    because: `${isAsked ? "It was asked for. " : ""}${judgement}. The price is real: distributed failure handling and a platform come before the first feature.`,
    consequences: [
      "Each service has its own data; others get it by API or event only",
      "Workflows across services are sagas with compensation",
      "Tracing, central logs, contract tests and a paved road for new services are needed from the first service on",
      "Start with the critical workflow and add services one at a time",
    ],
    wouldFlipIf: `The team has fewer engineers than services (${services.length}), or the parts turn out to change together most of the time: then merge them into one application with the same modules.`,
  };
}

const monolithOption = ({ peak, isAsked, isLargeTeam, asked, ratio }: StyleContext): Option => ({
  name: modularMonolith,
  pros: [
    "One deployment, one database, ordinary transactions",
    "Boundaries can be moved cheaply while the domain is being learnt",
    "Little platform to run",
  ],
  cons: [
    "Everything is released together",
    "Boundaries hold only if the build enforces them",
    "One bad query or leak can slow all modules",
  ],
  scores: {
    "R-change": isLargeTeam ? 2 : 3,
    "R-team": isLargeTeam ? 2 : 5,
    "R-cost": 5,
    "R-availability": 3,
    "R-consistency": 5,
    "R-load": peak.value >= 1_000 ? 2 : 3,
    ...asked(1),
  },
  because: `${isAsked ? "Microservices were asked for, but " : ""}${ratio} would leave more parts than people can build and be on call for. The modules have the boundaries that services would have, so one can be taken out later when it needs its own release or scale.`,
  consequences: [
    "Modules talk through public interfaces only; the build fails on any other import",
    "Each module has its own schema; no joins across modules",
    "Work that may wait runs in a worker from a job table",
    "What leaves to outside systems still needs timeouts, retries and idempotency",
  ],
  wouldFlipIf:
    "More than about 15 engineers get in each other's way, or one module needs ten times the resources or its own compliance scope: then take that module out first.",
});

/** How the system is cut into deployable parts. The team that must run them counts as much as the wish. */
export function styleDecision(facts: SystemFacts): OpenDecision {
  const { services, team, peak, understanding } = facts;
  const isAsked = understanding.facts.asksMicroservices;
  const context: StyleContext = {
    ...facts,
    isAsked,
    isLargeTeam: team.value > 15,
    ratio: `${services.length} services for ${say(team)} engineers`,
    asked: (score) => (isAsked ? { "R-style": score } : {}),
  };
  return {
    id: "D-style",
    title: "How the system is cut into deployable parts",
    context: `${services.length} capabilities, ${say(team)} engineers, ${say(peak)} requests a second at peak.${isAsked ? " Microservices were asked for." : ""}`,
    options: [microservicesOption(context), monolithOption(context)],
  };
}
