import type { Component, Design, Relation } from "@/lib/design/schema";
import { bullets } from "./markdown-table";

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

const findMeant = (message: string, components: readonly Component[]): Component | null => {
  const [best] = components
    .map((component) => ({ component, length: mentions(message, component) }))
    .sort((a, b) => b.length - a.length);
  return best && best.length > 0 ? best.component : null;
};

/** Everything that waits, directly or through others, for an answer of a component. */
function listWaiting(id: string, relations: readonly Relation[]): string[] {
  const waiting = new Set<string>();
  const queue = [id];
  for (const target of queue) {
    for (const { from, to, mode, coupling } of relations) {
      if (to !== target || mode !== "sync" || coupling === "soft" || waiting.has(from) || from === id)
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

/** What happens when a part is down, read from the relations of the design; null when no part is meant. */
export function explainFailure(message: string, { components, relations }: Design): string | null {
  const meant = findMeant(message, components);
  if (!meant) return null;
  const nameOf = (id: string) => components.find((component) => component.id === id)?.name ?? id;
  const direct = relations.filter(({ to }) => to === meant.id);
  if (direct.length === 0)
    return `Nothing in the design depends on **${meant.name}**: no relation leads to it.`;
  const waiting = listWaiting(meant.id, relations).filter((id) => !direct.some(({ from }) => from === id));
  const further =
    waiting.length > 0
      ? `Behind them wait, for what needs it: ${waiting.map(nameOf).join(", ")}.`
      : "Nobody else waits for it.";
  return `If **${meant.name}** is down, ${direct.length === 1 ? "one relation is" : `${direct.length} relations are`} affected at once:

${bullets(direct.map((relation) => describeRelation(relation, nameOf)))}

${further} This is read from the relations of the design; I haven't simulated it.`;
}
