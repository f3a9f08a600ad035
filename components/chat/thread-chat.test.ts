import { expect, test, vi } from "vitest";
import { offline, openThread, soon, tell, tellWithoutEnd, textOf } from "./open-thread.fixture";

vi.mock("@/components/markdown/markdown", () => ({ preloadMarkdown: async () => null }));

test("an answer is followed again once a question that could not be sent is back in the composer", async () => {
  const { threadChat, server, type, said, draft } = openThread("running", offline);
  void threadChat.again.now();
  await vi.advanceTimersByTimeAsync(300);
  await type("Second.");
  await soon();
  server.answer = () => tell("answer", "Because of stock.");

  threadChat.takeBack();
  await soon();

  expect(said()).toEqual(["Why?", "Because of stock."]);
  expect(threadChat.isAnswering).toBe(false);
  expect(draft()).toBe("Second.");
});

test("a question that was taken back elsewhere leaves the page", async () => {
  const { threadChat, said } = openThread("running", () => new Response(null, { status: 204 }));
  threadChat.onStale(() => threadChat.takeFromServer([]));

  void threadChat.again.now();
  await soon();

  expect(said()).toEqual([]);
  expect(threadChat.isAnswering).toBe(false);
});

test("a wish for another answer that could not be sent leaves question and answer where they are", async () => {
  const { threadChat, server, type, said, draft } = openThread("completed", offline);
  await threadChat.regenerate("answer");
  server.answer = () => tell("second", "So be it.");

  await type("Second.");

  expect(said()).toEqual(["Why?", "Because", "Second.", "So be it."]);
  expect(draft()).toBe("");
});

test("an answer that is being taken back isn't picked up again meanwhile", async () => {
  const { threadChat, server, said, draft } = openThread("running", async (method, init) => {
    if (method === "GET") return tellWithoutEnd("Because of", init?.signal).response;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return new Response(null, { status: 204 });
  });
  void threadChat.again.now();
  await vi.advanceTimersByTimeAsync(100);

  const removal = threadChat.unsend("Nobody knows.");
  await soon();

  expect(await removal).toBeNull();
  expect(server.requests).toEqual(["GET", "DELETE"]);
  expect(said()).toEqual([]);
  expect(draft()).toBe("Why?");
});

test("what was shown of an answer stays when it breaks off while it is told again", async () => {
  let breakOff = (_: Error) => {};
  const { threadChat } = openThread("running", (_, init) => {
    const told = tellWithoutEnd("Be", init?.signal);
    breakOff = told.breakOff;
    return told.response;
  });

  void threadChat.again.now();
  await vi.advanceTimersByTimeAsync(100);
  breakOff(new TypeError("network error"));
  await vi.advanceTimersByTimeAsync(600);

  expect(textOf(threadChat.chat.lastMessage?.parts ?? [])).toBe("Be");
  expect(textOf(threadChat.again.readShown()?.parts ?? [])).toBe("Because");
});

test("an edit that comes while an answer is being written goes to the composer", async () => {
  const { threadChat, said, draft } = openThread("running", () => new Promise(() => undefined));

  await threadChat.edit("question", "Why not?");

  expect(said()).toEqual(["Why?", "Because"]);
  expect(draft()).toBe("Why not?");
});

test("an answer that was left for another question is read from the server afterwards", async () => {
  const { threadChat, server, type } = openThread("running", offline);
  const refresh = vi.fn();
  threadChat.onStale(refresh);
  void threadChat.again.now();
  await vi.advanceTimersByTimeAsync(300);
  server.answer = () => tell("second", "So be it.");

  await type("Second.");
  await soon();

  expect(refresh).toHaveBeenCalled();
});

test("an answer that is taken back while it is being asked for isn't asked for again", async () => {
  const { threadChat } = openThread("running", (method) =>
    method === "GET" ? new Promise(() => undefined) : new Response(null, { status: 204 }),
  );
  const refresh = vi.fn();
  threadChat.onStale(refresh);
  void threadChat.again.now();
  await vi.advanceTimersByTimeAsync(100);

  await threadChat.unsend("Nobody knows.");
  await soon();

  expect(refresh).not.toHaveBeenCalled();
});
