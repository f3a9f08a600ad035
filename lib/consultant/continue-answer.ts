import type { ModelMessage } from "ai";
import type { ThreadMessage } from "@/lib/thread/message";

type Part = ThreadMessage["parts"][number];

const note =
  "[From the program, not the user] Your answer above broke off here, and the user has seen all of it. Go on from exactly this point: repeat nothing, mention no interruption, and make again any tool call that did not come through.";

/** Thoughts that broke off carry no signature, and a provider takes no empty text. */
const canBeSent = (part: Part) =>
  part.type === "text"
    ? part.text.trim() !== ""
    : part.type !== "reasoning" || part.providerMetadata !== undefined;

/** The part of an answer that is there already, as its model may read it. */
export const sendable = (parts: ThreadMessage["parts"]): ThreadMessage["parts"] => parts.filter(canBeSent);

/**
 * After a tool's result a model goes on by itself. After words of its own it would begin anew, and many refuse a
 * conversation that ends with them: there a note says what to do.
 */
export const withNote = (messages: ModelMessage[]): ModelMessage[] =>
  messages.at(-1)?.role === "assistant" ? [...messages, { role: "user", content: note }] : messages;
