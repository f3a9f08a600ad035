import type { UIMessageChunk } from "ai";
import { onTestFinished, vi } from "vitest";
import type { ThreadMessage } from "@/lib/thread/message";
import { drafts } from "./draft";
import { ThreadChat } from "./thread-chat";

type Answerer = (method: string, init?: RequestInit) => Response | Promise<Response>;
type TurnStatus = "running" | "completed";

export const stored = new Map<string, string>();
const localStorage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, text: string) => stored.set(key, text),
  removeItem: (key: string) => stored.delete(key),
};

/** Longer than anything is waited for. */
export const soon = () => vi.advanceTimersByTimeAsync(20_000);

/** A page at a thread of its own, as far as a chat needs one, with a clock that stands, and a server that answers as told. */
export function openThread(status: TurnStatus, answerer: Answerer) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const threadId = crypto.randomUUID();
  const location = { pathname: `/threads/${threadId}` };
  vi.stubGlobal("window", Object.assign(new EventTarget(), { location, localStorage }));
  vi.stubGlobal("document", new EventTarget());
  const requests: string[] = [];
  const server = { answer: answerer, requests };
  vi.stubGlobal("fetch", async (_: string, init?: RequestInit) => {
    requests.push(init?.method ?? "GET");
    return Promise.race([server.answer(init?.method ?? "GET", init), abortOf(init?.signal)]);
  });
  const messages = conversation(status);
  const threadChat = new ThreadChat({ threadId, messages, hasSession: true });
  const draft = () => drafts.read(threadId);
  const storedDraft = () => stored.get(`lintel:draft:${threadId}`) ?? "";
  const type = async (text: string) => {
    drafts.keep(threadId, text);
    await threadChat.send(text);
  };
  const said = () => threadChat.chat.messages.map(({ id, parts }) => textOf(parts) || id);
  return { threadChat, server, draft, storedDraft, type, said };
}

const abortOf = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

export const textOf = (parts: ThreadMessage["parts"]) =>
  parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");

export const conversation = (status: TurnStatus): ThreadMessage[] => [
  { id: "question", role: "user", parts: [{ type: "text", text: "Why?" }] },
  {
    id: "answer",
    role: "assistant",
    parts: [{ type: "text", text: "Because" }],
    metadata: { turn: { status, consultant: "built-in", model: "rules" } },
  },
];

const startOf = (messageId: string, text: string): UIMessageChunk[] => [
  {
    type: "start",
    messageId,
    messageMetadata: { turn: { status: "running", consultant: "built-in", model: "rules" } },
  },
  { type: "text-start", id: "1" },
  { type: "text-delta", id: "1", delta: text },
];
const endOfAnswer: UIMessageChunk[] = [
  { type: "text-end", id: "1" },
  {
    type: "finish",
    messageMetadata: { turn: { status: "completed", consultant: "built-in", model: "rules" } },
  },
];

export const offline = () => Promise.reject(new TypeError("fetch failed"));
const eventsOf = (chunks: UIMessageChunk[]) =>
  chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("");
const isStream = { headers: { "content-type": "text/event-stream" } };
export const tell = (messageId: string, text: string) =>
  new Response(eventsOf([...startOf(messageId, text), ...endOfAnswer]), isStream);

/** An answer that goes on until somebody breaks it off. */
export function tellWithoutEnd(text: string, signal: AbortSignal | null | undefined) {
  let breakOff = (_: Error) => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(eventsOf(startOf("answer", text))));
      breakOff = (error) => controller.error(error);
      signal?.addEventListener("abort", () => controller.error(signal.reason));
    },
  });
  return { response: new Response(body, isStream), breakOff: (error: Error) => breakOff(error) };
}
