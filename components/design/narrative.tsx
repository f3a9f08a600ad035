import { Markdown } from "@/components/markdown/markdown";
import type { Design, NarrativeTopic } from "@/lib/design/schema";

export const findNarrative = ({ narrative }: Design, topic: NarrativeTopic | undefined) =>
  narrative.find(({ id }) => id === topic)?.text.trim() || null;

/** What is told in prose, above what the model holds of the same topic. */
export function Narrative({ text }: { text: string }) {
  return (
    <div className="text-sm">
      <Markdown text={text} isInSection />
    </div>
  );
}
