import { readFileSync } from "node:fs";

export type AttackKind = "html" | "svg" | "markdown" | "links" | "mermaid";

/** Where every attack wants to send something, or somebody. */
export const foreignHost = "elsewhere.example";

/**
 * What a model may write to make a reader's browser run, fetch or lead away: one text each. Whatever runs says so in
 * `window.hacked` or opens a dialog; whatever is fetched comes from `elsewhere.example`.
 */
export const attacksOf = (kind: AttackKind): string[] =>
  JSON.parse(readFileSync(`${import.meta.dirname}/${kind}.json`, "utf8"));

/** As a model would write it into an answer. */
export const asAnswer = (kind: AttackKind, attack: string) =>
  kind === "mermaid" ? `\`\`\`mermaid\n${attack}\n\`\`\`\n\nThe end.` : `${attack}\n\nThe end.`;

const topics = [
  "overview",
  "integration",
  "workflows",
  "data",
  "scaling",
  "security",
  "delivery",
  "operation",
];

/** A patch that writes the attacks into every kind of text that a design has: names, prose, labels, lists. */
export function designWith(kind: AttackKind) {
  const attacks = attacksOf(kind);
  const line = (index: number) => (attacks[index % attacks.length] ?? "").replace(/\s+/g, " ").slice(0, 400);
  const components = attacks.map((attack, index) => ({
    id: `c${index}`,
    name: line(index),
    kind: "service",
    responsibility: attack.trim() || "none",
    technology: { name: line(index + 1), why: line(index + 2) },
    owner: line(index + 3),
  }));
  const relations = attacks.slice(1).map((attack, index) => ({
    id: `r${index}`,
    from: `c${index}`,
    to: `c${index + 1}`,
    purpose: attack.trim() || "none",
    protocol: line(index + 4),
  }));
  const statements = attacks.map((attack, index) => ({
    id: `s${index}`,
    statement: attack.trim() || "none",
  }));
  const narrative = topics.map((id, index) => ({
    id,
    text: attacks
      .filter((_, at) => at % topics.length === index)
      .map((attack) => asAnswer(kind, attack))
      .join("\n\n"),
  }));
  const decisions = attacks.slice(0, 20).map((attack, index) => ({
    id: `d${index}`,
    title: line(index),
    context: attack.trim() || "none",
    options: [{ name: line(index), pros: [line(index + 1)], cons: [line(index + 2)] }],
    chosen: line(index),
    rationale: line(index + 3),
  }));
  const risks = statements.map(({ id, statement }) => ({
    id: `risk-${id}`,
    statement,
    mitigation: statement,
  }));
  return {
    set: { title: line(0), summary: line(1), kind: "system" },
    upsert: {
      components,
      relations,
      narrative,
      decisions,
      risks: risks.slice(0, 30),
      assumptions: statements.map(({ id, statement }) => ({ id: `a-${id}`, statement })),
    },
  };
}
