export interface MessageClass {
  kind: "why" | "failure" | "statement";
  /** It asks for something to be added. */
  isAddition: boolean;
}

const why = /\b(why|how come|for what reason)\b/i;
const condition = /\b(what|how|if|when|happens?|suppose)\b/i;
const failing =
  /\b(down|unavailable|offline|fail(s|ed|ing|ure)?|crash(es|ed)?|breaks?|dies|outage|unreachable|times? out|too slow|lost)\b/i;
const addition = /\b(add|also|include|additionally|needs?|want|should support|extend)\b/i;

/** What a message wants of a design that is there already. */
export function classifyMessage(message: string): MessageClass {
  const isAddition = addition.test(message);
  if (message.length > 600) return { kind: "statement", isAddition };
  if (why.test(message)) return { kind: "why", isAddition };
  if (failing.test(message) && condition.test(message)) return { kind: "failure", isAddition };
  return { kind: "statement", isAddition };
}
