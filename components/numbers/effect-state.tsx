import { Check, CircleSlash, TrendingDown, Turtle } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { FailureEffect } from "@/lib/numbers/failure/failure-effect";

const looks = {
  works: { tone: "neutral", Icon: Check },
  slower: { tone: "accent", Icon: Turtle },
  degraded: { tone: "warning", Icon: TrendingDown },
  down: { tone: "danger", Icon: CircleSlash },
} as const;

/** Icon and word say what the colour says. */
export function EffectState({ state }: Pick<FailureEffect, "state">) {
  const { tone, Icon } = looks[state];
  if (state === "works") return <span className="text-faint text-xs">works</span>;
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3" />
      {state}
    </Badge>
  );
}
