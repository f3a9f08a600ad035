"use client";

import { useWords } from "@/components/language/language-root";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Design } from "@/lib/design/schema";

const statusTones: Record<Design["status"], Tone> = {
  sketch: "neutral",
  proposed: "accent",
  accepted: "success",
};

interface DesignTitleProps {
  design: Design;
  version: number;
  heading: "h1" | "h2";
}

export function DesignTitle({
  design: { title, kind, status },
  version,
  heading: Heading,
}: DesignTitleProps) {
  const { design } = useWords();
  return (
    <div className="flex min-w-60 flex-1 flex-col gap-1.5">
      <Heading className="text-lg leading-snug font-semibold tracking-tight text-balance">
        {title ?? design.untitled}
      </Heading>
      <div className="flex flex-wrap items-center gap-1.5">
        {kind && <Badge>{kind}</Badge>}
        <Badge tone={statusTones[status]}>{status}</Badge>
        {version > 0 && <span className="text-soft px-1 text-xs tabular-nums">v{version}</span>}
      </div>
    </div>
  );
}
