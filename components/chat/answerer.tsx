import type { ReactNode } from "react";
import type { Words } from "@/components/language/english";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";

/** A sentence whose words in braces are names from the program's settings. */
function withCode(sentence: string, code: Record<string, string>): ReactNode[] {
  return sentence.split(/\{(\w+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    return (
      <code key={piece} className="font-mono">
        {code[piece]}
      </code>
    );
  });
}

interface AnswererProps {
  consultant: ConsultantDescription;
  words: Words["settings"];
}

/** Who answers, and what a built-in consultant lacks to be another. */
export function Answerer({ consultant, words }: AnswererProps) {
  if (consultant.kind === "unavailable") return <span className="text-danger">{consultant.problem}</span>;
  if (consultant.kind === "built-in") return withCode(words.builtIn, { variable: "ANTHROPIC_API_KEY" });
  const name = consultant.kind === "anthropic" ? words.claude : words.compatible;
  return withCode(words.byModel.replace("{name}", name), { model: consultant.modelId });
}
