import type { Design } from "@/lib/design/schema";
import { Section } from "../section";

export function SummarySection({ design: { summary } }: { design: Design }) {
  return (
    <Section id="summary" title="Summary" missing={summary ? undefined : "No summary yet."}>
      <p className="leading-relaxed text-pretty">{summary}</p>
    </Section>
  );
}
