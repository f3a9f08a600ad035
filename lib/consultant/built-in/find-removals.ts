const removal =
  /^(?:please |let's |let us |(?:can|could|should) we |(?:i|we)(?:'d| would) (?:rather |like to )|we (?:want to|will) )?(?:remove|drop|delete|leave out|take out|cut out|get rid of|do without|(?:we |i )?(?:don't|do not|no longer|don't even) (?:need|want))\s+(.{2,120})$/i;

const longest = 300;

/** What a message wants gone, in its words: "Remove user management"; null when it wants nothing gone. */
export function findRemoval(message: string): string | null {
  const [first = ""] = message.trim().split(/(?<=[.!?])\s|\n/);
  const match = message.length > longest ? null : removal.exec(first);
  return match?.[1]?.replace(/^(?:the|any|an?|our) /i, "").replace(/[.!?]+$/, "") ?? null;
}
