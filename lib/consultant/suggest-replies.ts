import type { Design } from "@/lib/design/schema";
import type { ThreadMessage } from "@/lib/thread/message";
import { findOwner } from "./built-in/relation-ends";

const most = 4;

const textOf = ({ parts }: ThreadMessage) =>
  parts.flatMap((part) => (part.type === "text" ? [part.text.trim()] : [])).join("\n");

/** An option's name as people say it, without what explains it. */
const shortly = (name: string) =>
  name
    .replace(/\(.*?\)/g, "")
    .replace(/[:;,].*$/, "")
    .trim();

/** The part whose answers most others wait for: an outside one first, since nobody here can mend it. */
function findFeared(design: Design): string | null {
  const callers = new Map<string, number>();
  for (const { to, mode } of design.relations) {
    const owner = findOwner(to, design);
    if (mode === "sync") callers.set(owner, (callers.get(owner) ?? 0) + 1);
  }
  const called = design.components.filter(({ id }) => callers.has(id));
  const outside = called.filter(({ kind }) => kind === "external");
  const [feared] = (outside.length > 0 ? outside : called).toSorted(
    (one, other) => (callers.get(other.id) ?? 0) - (callers.get(one.id) ?? 0),
  );
  return feared?.name ?? null;
}

function listTopics(design: Design): (string | null)[] {
  const feared = findFeared(design);
  const decision = design.decisions.find(({ chosen }) => chosen !== undefined);
  const other = decision?.options?.find(({ name }) => name !== decision.chosen)?.name;
  const hasLoad = design.workflows.some(({ arrivals }) => arrivals !== undefined);
  const hasPrice = design.components.some(({ unitCost }) => unitCost !== undefined);
  return [
    feared && `What if ${feared} is down for an hour?`,
    hasLoad ? "Ten times the load." : null,
    decision?.chosen ? `Why ${shortly(decision.chosen)}?` : null,
    hasPrice ? "Make it cheaper." : null,
    other ? `Compare it with ${shortly(other)}.` : null,
    design.components.length > 0 && design.status === "proposed" ? "I accept the design." : null,
  ];
}

/** The floor is the user's: no answer broke off, and no form waits. */
const isOpenToAll = (last: ThreadMessage | undefined) =>
  last === undefined ||
  (last.metadata?.turn?.status === "completed" &&
    !last.parts.some(({ type }) => type === "tool-ask_questions"));

/**
 * What people often say next about a design, in English, which every consultant reads; nothing that was said
 * already. Empty while there is no design to talk about, while questions wait, and after an answer that broke off.
 */
export function suggestReplies(design: Design, messages: readonly ThreadMessage[]): string[] {
  if (!isOpenToAll(messages.at(-1))) return [];
  const said = new Set(messages.filter(({ role }) => role === "user").map(textOf));
  return listTopics(design)
    .filter((reply) => reply !== null)
    .filter((reply) => !said.has(reply))
    .slice(0, most);
}
