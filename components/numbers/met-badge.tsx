import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { writeMet } from "@/lib/numbers/write-figure";

const looks = {
  met: { tone: "success", Icon: CircleCheck },
  missed: { tone: "danger", Icon: CircleAlert },
  open: { tone: "neutral", Icon: CircleDashed },
} as const;

/** Whether an objective is met; icon and word say what the colour says. */
export function MetBadge({ isMet }: { isMet: boolean | null }) {
  const word = writeMet(isMet);
  const { tone, Icon } = looks[word];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3" />
      {word}
    </Badge>
  );
}
