import { randomUUID } from "node:crypto";
import { aUser } from "@/lib/db/database.fixture";
import { beginTurn, endTurn } from "@/lib/turn/store";
import type { ThreadMessage } from "./message";
import { openThread } from "./store";

export const noon = new Date("2026-11-22T12:00:00.000Z");

export const minutesAfterNoon = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

export async function aThread(fields: { ownerId?: string; title?: string } = {}) {
  const ownerId = fields.ownerId ?? (await aUser());
  const threadId = randomUUID();
  await openThread(threadId, ownerId, fields.title ?? "Order service");
  return { threadId, ownerId };
}

export const aQuestion = (text = "Design an order service.", id: string = randomUUID()): ThreadMessage => ({
  id,
  role: "user",
  parts: [{ type: "text", text }],
});

export const aTurnStart = (thread: { threadId: string; ownerId: string }, question = aQuestion()) => ({
  ...thread,
  question,
  turnId: randomUUID(),
  runId: randomUUID(),
  answerId: randomUUID(),
  consultant: "built-in",
  model: "rules",
  now: noon,
});

/** A question with its answer, finished. */
export async function aFinishedTurn(
  thread: { threadId: string; ownerId: string },
  { question = aQuestion(), answer = "Here it is." } = {},
) {
  const start = aTurnStart(thread, question);
  await beginTurn(start);
  await endTurn({
    turnId: start.turnId,
    ownerId: thread.ownerId,
    status: "completed",
    parts: [{ type: "text", text: answer }],
    metadata: { turn: { status: "completed", consultant: "built-in", model: "rules" } },
    now: noon,
  });
  return start;
}

/** What a conversation says, for comparing. */
export const textsOf = (messages: ThreadMessage[]) =>
  messages.map(({ parts }) => parts.map((part) => (part.type === "text" ? part.text : part.type)).join(" "));
