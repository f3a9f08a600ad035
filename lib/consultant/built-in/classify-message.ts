export interface MessageClass {
  kind: "why" | "failure" | "compare" | "accept" | "cheaper" | "numbers" | "statement";
  /** It asks for something to be added. */
  isAddition: boolean;
}

const why = /\b(why|how come|for what reason)\b/i;
const condition = /\b(what|how|if|when|happens?|suppose)\b/i;
const failing =
  /\b(down|unavailable|offline|fail(s|ed|ing|ure)?|crash(es|ed)?|breaks?|dies|outage|unreachable|times? out|too slow|lost)\b/i;
const addition = /\b(add|also|include|additionally|needs?|want|should support|extend)\b/i;
const acceptance =
  /^(?:(?:ok(?:ay)?|yes|great|good|fine|perfect|thanks?|thank you|that)[,.! ]+)*(?:(?:i|we)(?:'ll| will| can)? )?(?:accept(?:ed)?|approved?|agreed?|sign(?:ed)? off|lgtm|looks? good|go ahead|ship it)\b/i;
const saving =
  /\b(cheaper|less expensive|(cut|reduce|lower|halve|bring down) (the |our |its )?(costs?|bill|spending|price)|sav(e|ing) (us )?(some )?(money|costs?)|too expensive|costs? too much)\b/i;
const comparison =
  /\b(compare|comparison|versus|vs\.?|differences? between|pros and cons|better or worse)\b|^(?:what|how) about\b(?!.*\b(?:times|double|triple|load|traffic|users)\b)/i;
const asksFor = /^(what|which|where|when|how|is|are|does|do|can|will|show|tell)\b|\?\s*$/i;
const figures =
  /\b(costs? (it|this|us|a month)|(it|this|that|we|they) (all )?costs?|cost\?|monthly (cost|bill)|bottlenecks?|saturat\w*|utili[sz]ation|how (available|busy|fast|many (instances|replicas|machines|nodes))|single points? of failure|numbers)\b/i;

const longest = 600;

/** What a message wants of a design that is there already; the narrowest reading that fits. */
function findMessageKind(message: string): MessageClass["kind"] {
  if (message.length > longest) return "statement";
  if (why.test(message)) return "why";
  if (acceptance.test(message)) return "accept";
  if (failing.test(message) && condition.test(message) && !/single points? of failure/i.test(message))
    return "failure";
  if (saving.test(message)) return "cheaper";
  if (comparison.test(message)) return "compare";
  return asksFor.test(message) && figures.test(message) ? "numbers" : "statement";
}

/** What a message wants of a design that is there already. */
export const classifyMessage = (message: string): MessageClass => ({
  kind: findMessageKind(message.trim()),
  isAddition: addition.test(message),
});
