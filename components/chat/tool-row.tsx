import type { ReactNode } from "react";

interface ToolRowProps {
  icon: ReactNode;
  children: ReactNode;
}

/** One quiet line in an answer: what the consultant did. */
export function ToolRow({ icon, children }: ToolRowProps) {
  return (
    <div className="bg-surface flex items-start gap-2.5 rounded-lg border px-3 py-2 text-sm">
      <span className="text-faint mt-0.5 shrink-0">{icon}</span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
