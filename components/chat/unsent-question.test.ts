import { expect, test, vi } from "vitest";
import type { ThreadMessage } from "@/lib/thread/message";
import { conversation, offline, openThread, soon, stored, tell, textOf } from "./open-thread.fixture";
import { openThreadChat } from "./open-thread-chat";

vi.mock("@/components/markdown/markdown", () => ({ preloadMarkdown: async () => null }));

test("a question that is refused while an answer is picked up again stays one that could not be sent", async () => {
  const { threadChat, server, type, said, draft } = openThread("running", offline);
  void threadChat.again.now();
  await vi.advanceTimersByTimeAsync(800);
  server.answer = (method) =>
    method === "POST" ? new Response("{}", { status: 409 }) : tell("answer", "Because of stock.");

  await type("Second.");
  await soon();

  expect(said()).toEqual(["Why?", "Because", "Second."]);
  expect(threadChat.chat.status).toBe("error");
  threadChat.takeBack();
  expect(draft()).toBe("Second.");
});

test("what was restored into the composer outlives another message and a reload", async () => {
  const { threadChat, storedDraft, draft } = openThread("completed", () => tell("second", "So be it."));
  stored.set(`lintel:unsent:${threadChat.threadId}`, "First.");
  expect(draft()).toBe("First.");

  await threadChat.sendPrepared("Continue.");

  expect(storedDraft()).toBe("First.");
});

test("what the server holds doesn't take the place of a question that it doesn't have", async () => {
  const { threadChat, type, said } = openThread("completed", offline);
  threadChat.hasBranched = true;
  await type("First.");

  threadChat.takeFromServer(conversation("completed"));

  expect(said()).toEqual(["Why?", "Because", "First."]);
});

test("a question that is refused while an answer is being asked for again is not taken for sent", async () => {
  const { threadChat, server, type, said } = openThread("running", offline);
  void threadChat.again.now();
  await vi.advanceTimersByTimeAsync(300);
  server.answer = async (method) => {
    if (method === "POST") return new Response("{}", { status: 409 });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    return tell("answer", "Because of stock.");
  };
  await vi.advanceTimersByTimeAsync(600);

  await type("Second.");
  await soon();

  expect(said()).toEqual(["Why?", "Because", "Second."]);
  expect(threadChat.unsent.find()).not.toBeNull();
});

test("a refused question is still there for whoever leaves the thread and comes back", async () => {
  const { threadChat, server } = openThread("completed", () => tell("second", "Once more."));
  const start = { threadId: threadChat.threadId, messages: conversation("completed"), hasSession: true };
  const opened = openThreadChat(start);
  await opened.regenerate("answer");
  server.answer = offline;
  await opened.send("Second.");

  const back = openThreadChat(start);
  back.showBranch(conversation("completed"));

  expect(textOf(back.chat.lastMessage?.parts ?? [])).toBe("Second.");
});

test("an edit that follows a failed question sends it back to the composer", async () => {
  const { threadChat, server, type, said, draft } = openThread("completed", offline);
  await type("Second.");
  server.answer = () => tell("other", "Otherwise.");

  await threadChat.edit("question", "Why not?");

  expect(said()).toEqual(["Why not?", "Otherwise."]);
  expect(draft()).toBe("Second.");
});

test("what the server holds takes the place of what failed before", async () => {
  const { threadChat, server, type, said } = openThread("completed", offline);
  await threadChat.regenerate("answer");
  const more: ThreadMessage = { id: "q2", role: "user", parts: [{ type: "text", text: "And?" }] };
  threadChat.takeFromServer([...conversation("completed"), more]);
  server.answer = () => tell("second", "So be it.");

  await type("Second.");

  expect(said()).toEqual(["Why?", "Because", "And?", "Second.", "So be it."]);
});

test("a question that arrived although its response was lost is the server's", async () => {
  const { threadChat, type, said } = openThread("completed", offline);
  await type("Second.");
  const arrived = threadChat.chat.messages;

  threadChat.takeFromServer([...arrived]);

  expect(threadChat.unsent.find()).toBeNull();
  expect(threadChat.chat.status).toBe("ready");
  expect(said()).toEqual(["Why?", "Because", "Second."]);
});
