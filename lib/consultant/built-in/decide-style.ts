import type { OpenDecision } from "./decide";
import { type SystemFacts, say } from "./system-facts";

export const microservices = "Microservices along business capabilities";
export const modularMonolith = "Modular monolith: one application, modules along business capabilities";

function scoreTeamForServices(team: number, services: number): number {
  if (team >= services * 3) return 5;
  if (team >= services + 3) return 4;
  return team >= services ? 3 : 1;
}

/** How the system is cut into deployable parts. The team that must run them counts as much as the wish. */
export function styleDecision({ services, team, peak, understanding }: SystemFacts): OpenDecision {
  const isAsked = understanding.facts.asksMicroservices;
  const isLargeTeam = team.value > 15;
  const asked = (score: number): Record<string, number> => (isAsked ? { "R-style": score } : {});
  const ratio = `${services.length} services for ${say(team)} engineers`;
  return {
    id: "D-style",
    title: "How the system is cut into deployable parts",
    context: `${services.length} capabilities, ${say(team)} engineers, ${say(peak)} requests a second at peak.${isAsked ? " Microservices were asked for." : ""}`,
    options: [
      {
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
          "R-team": scoreTeamForServices(team.value, services.length),
          "R-cost": 2,
          "R-availability": 4,
          "R-consistency": 2,
          "R-load": peak.value >= 1_000 ? 5 : 4,
          ...asked(5),
        },
        because: `${isAsked ? "It was asked for, and " : ""}${ratio} is within what a team can run, if the number of services doesn't grow faster than the team. The price is real: distributed failure handling and a platform come before the first feature.`,
        consequences: [
          "Each service has its own data; others get it by API or event only",
          "Workflows across services are sagas with compensation",
          "Tracing, central logs, contract tests and a paved road for new services are needed from the first service on",
          "Start with the critical workflow and add services one at a time",
        ],
        wouldFlipIf: `The team has fewer engineers than services (${services.length}), or the parts turn out to change together most of the time: then merge them into one application with the same modules.`,
      },
      {
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
      },
    ],
  };
}
