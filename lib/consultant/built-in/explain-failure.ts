import type { Component, Design, Relation } from "@/lib/design/schema";
import { describeDrill, readMinutes } from "./describe-drill";
import { bullets } from "./markdown-table";
import { findOwner } from "./relation-ends";

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, " ")
    .trim();

function mentions(message: string, { id, name, technology }: Component): number {
  const text = ` ${plain(message)} `;
  const names = [plain(name), plain(id), plain(technology?.name ?? "")].filter((each) => each.length > 2);
  const whole = names
    .filter((each) => text.includes(` ${each} `) || text.includes(` ${each}s `))
    .map((each) => each.length);
  return Math.max(0, ...whole);
}

/** What people call a kind of part when they don't know its name. */
const kindWords: readonly { kind: Component["kind"]; words: RegExp }[] = [
  { kind: "database", words: /\b(databases?|db|data stores?)\b/i },
  { kind: "broker", words: /\b(brokers?|queues?|event bus)\b/i },
  { kind: "gateway", words: /\b(gateway|proxy|load balancer)\b/i },
  { kind: "identity", words: /\b(identity|sign-?in|log-?in|auth\w*)\b/i },
  { kind: "artifact-store", words: /\b(registry|artifact store)\b/i },
  { kind: "secret-store", words: /\b(secret store|vault|secrets)\b/i },
  { kind: "observability", words: /\bmonitoring\b/i },
  { kind: "workflow-engine", words: /\b(workflow engine|orchestrator)\b/i },
  { kind: "external", words: /\b(third part(y|ies)|external|providers?|partners?)\b/i },
];

/** The part that is named, or all parts of a kind when only the kind is. */
function findMeant(message: string, components: readonly Component[]): Component[] {
  const [best] = components
    .map((component) => ({ component, length: mentions(message, component) }))
    .sort((first, second) => second.length - first.length);
  if (best && best.length > 0) return [best.component];
  const kinds = new Set(kindWords.filter(({ words }) => words.test(message)).map(({ kind }) => kind));
  return components.filter(({ kind }) => kinds.has(kind));
}

/** Everything that waits, directly or through others, for an answer of a component. */
function listWaiting(id: string, design: Design): string[] {
  const waiting = new Set<string>();
  const queue = [id];
  for (const target of queue) {
    for (const { from, to, mode, coupling } of design.relations) {
      if (
        findOwner(to, design) !== target ||
        mode !== "sync" ||
        coupling === "soft" ||
        waiting.has(from) ||
        from === id
      )
        continue;
      waiting.add(from);
      queue.push(from);
    }
  }
  return [...waiting];
}

function describeRelation(
  { id, from, mode, coupling, timeout, retry, fallback }: Relation,
  nameOf: (id: string) => string,
): string {
  const amount =
    typeof timeout?.value === "number"
      ? `gives up after ${timeout.value} ${timeout.unit} (${timeout.basis})`
      : "has no timeout recorded";
  const again = retry ? `tries again ${retry.max} times` : "has no retry recorded";
  return `**${nameOf(from)}** (\`${id}\`, ${mode ?? "mode not recorded"}, ${coupling ?? "coupling not recorded"}): ${amount}, ${again}. ${fallback ?? "No fallback is recorded: that is a gap."}`;
}

function explainPart({ id, name }: Component, design: Design): string {
  const { components, relations } = design;
  const nameOf = (part: string) => components.find((component) => component.id === part)?.name ?? part;
  const direct = relations.filter(({ to }) => findOwner(to, design) === id);
  if (direct.length === 0) return `Nothing in the design depends on **${name}**: no relation leads to it.`;
  const waiting = listWaiting(id, design).filter((part) => !direct.some(({ from }) => from === part));
  const further =
    waiting.length > 0
      ? `Behind them wait, for what needs it: ${waiting.map(nameOf).join(", ")}.`
      : "Nobody else waits for it.";
  const count = direct.length === 1 ? "one relation is" : `${direct.length} relations are`;
  return `If **${name}** is down, ${count} affected at once:\n\n${bullets(direct.map((relation) => describeRelation(relation, nameOf)))}\n\n${further}`;
}

const mostDrilled = 3;

/** What happens when a part is down, read from the relations of the design. */
export function explainFailure(message: string, design: Design): string {
  const meant = findMeant(message, design.components);
  if (meant.length === 0) {
    const names = design.components.map(({ name }) => name).join(", ");
    return `I don't find that part in the design. Its parts are: ${names}. Ask about one of them by its name.`;
  }
  const parts = meant.map((component) => explainPart(component, design)).join("\n\n");
  const drills = meant
    .slice(0, mostDrilled)
    .flatMap(({ id }) => describeDrill(id, readMinutes(message), design));
  return [parts, ...drills].join("\n\n");
}
