import type { OpenDecision } from "./decide";
import { releaseOptions } from "./release-options";
import { type SystemFacts, say } from "./system-facts";

/** Below it a share of 5 % sees too few requests in ten minutes for its figures to say anything: 5 % × 1/s × 600 s = 30. */
const enoughToCompare = 1;

/** How new versions of a running system meet its users. */
export function deliveryDecision({ peak, team, platform }: SystemFacts): OpenDecision {
  const isTelling = peak.value >= enoughToCompare;
  const onServers = platform === "our own servers";
  return {
    id: "D-delivery",
    title: "How a release reaches its users",
    context: `${say(peak)} requests a second at peak; ${say(team)} engineers; ${platform ?? "a managed platform"}.`,
    options: releaseOptions({
      canary: {
        "R-availability": isTelling ? 5 : 2,
        "R-change": 5,
        "R-team": onServers ? 2 : 4,
        "R-cost": 4,
      },
      "blue-green": {
        "R-availability": isTelling ? 4 : 5,
        "R-change": 4,
        "R-team": onServers ? 5 : 4,
        "R-cost": isTelling ? 2 : 3,
      },
      rolling: { "R-availability": 2, "R-change": 4, "R-team": 5, "R-cost": 5 },
    }),
  };
}
