import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Severity } from "@/lib/checks/finding";

const looks = {
  error: { tone: "danger", Icon: CircleAlert },
  warning: { tone: "warning", Icon: TriangleAlert },
  info: { tone: "neutral", Icon: Info },
} as const;

/** Icon and word say what the colour says. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { tone, Icon } = looks[severity];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3" />
      {severity}
    </Badge>
  );
}
