import { expect, test } from "vitest";
import { designSchema } from "@/lib/design/schema";
import { saveDesignVersion } from "@/lib/design/store";
import { aFinishedTurn, aQuestion, aThread, noon } from "@/lib/thread/thread.fixture";
import { searchThreads } from "./store";

const saveDesign = (thread: { threadId: string; ownerId: string }, title: string, baseVersion: number) =>
  saveDesignVersion({
    ...thread,
    baseVersion,
    design: designSchema.parse({ title }),
    author: "user",
    summary: "",
    now: noon,
  });

const marksOf = (passage: { text: string; isMatch: boolean }[]) =>
  passage.flatMap(({ text, isMatch }) => (isMatch ? [text] : []));

test("a thread is found by its title, by what was said in it, and by its design", async () => {
  const titled = await aThread({ title: "Payments by card" });
  const { ownerId } = titled;
  const said = await aThread({ ownerId, title: "Shop" });
  const turn = await aFinishedTurn(said, { question: aQuestion("How are payments settled?") });
  const designed = await aThread({ ownerId, title: "Ledger" });
  await saveDesign(designed, "Payment ledger", 0);

  const results = await searchThreads(ownerId, "payment");

  const found = results.map(({ threadId, place, messageId, passage }) => [
    threadId,
    place,
    messageId,
    ...marksOf(passage),
  ]);
  expect(found[0]).toEqual([titled.threadId, "title", null, "Payments"]);
  expect(found).toContainEqual([said.threadId, "message", turn.question.id, "payments"]);
  expect(found).toContainEqual([designed.threadId, "design", null, "Payment"]);
});

test("all words have to be there, each as the beginning of one, also when a sign joins them", async () => {
  const thread = await aThread({ title: "Shop" });
  await aFinishedTurn(thread, { answer: "See docker-compose.yml for the setup." });

  expect(await searchThreads(thread.ownerId, "compose yml")).toHaveLength(1);
  expect(await searchThreads(thread.ownerId, "docker helm")).toEqual([]);
  expect(await searchThreads(thread.ownerId, " &|! ")).toEqual([]);
});

test("only the latest version of a design is searched", async () => {
  const thread = await aThread();
  await saveDesign(thread, "Zeppelin", 0);
  await saveDesign(thread, "Balloon", 1);

  expect(await searchThreads(thread.ownerId, "zeppelin")).toEqual([]);
  expect(await searchThreads(thread.ownerId, "balloon")).toHaveLength(1);
});

test("nobody finds what is someone else's", async () => {
  await aThread({ title: "Xylophone" });
  const stranger = await aThread({ title: "Mine" });

  expect(await searchThreads(stranger.ownerId, "xylophone")).toEqual([]);
});

test("a message of many different words is kept and found by those at its beginning", async () => {
  const thread = await aThread({ title: "Long" });
  const words = Array.from({ length: 20_000 }, (_, index) => `wörtchen${index}`).join(" ");
  await aFinishedTurn(thread, { answer: words });

  expect(await searchThreads(thread.ownerId, "wörtchen17")).toHaveLength(1);
});
