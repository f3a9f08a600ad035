import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";

export const userMessage = (text: string, id: string = randomUUID()) => ({
  id,
  role: "user",
  parts: [{ type: "text", text }],
});

/** Asks over HTTP, as a page does, and waits for the whole answer. */
export async function askOverHttp(request: APIRequestContext, text: string, threadId: string = randomUUID()) {
  const response = await request.post("/api/chat", { data: { id: threadId, message: userMessage(text) } });
  return { threadId, response };
}

/** The chunks of an event stream that has ended. */
export function chunksOf(stream: string): { type: string }[] {
  return stream
    .split("\n\n")
    .map((event) => event.replace(/^data: /, ""))
    .filter((data) => data.startsWith("{"))
    .map((data) => JSON.parse(data));
}
