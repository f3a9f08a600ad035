import type { ThreadMessage } from "@/lib/thread/message";

export const createQuestion = (parts: ThreadMessage["parts"]): ThreadMessage => ({
  id: crypto.randomUUID(),
  role: "user",
  parts,
});

/** What was answered in the form: the composer can't hold it. */
export const answersIn = (message: ThreadMessage | null): ThreadMessage["parts"] =>
  message?.parts.filter(({ type }) => type === "data-answers") ?? [];
