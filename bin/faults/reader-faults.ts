import { setTimeout as pause } from "node:timers/promises";
import type { Cluster } from "./cluster";
import { Conversation } from "./conversation";
import { type Fault, judge, type Result, timed } from "./fault";

const count = 200;
const question = `Count. [count:${count}] [pace:100]`;

/** The page goes away `times` times in mid-answer and comes back. */
async function comeBack(
  cluster: Cluster,
  { at, times, awayMs }: { at: "a" | "b"; times: number; awayMs: number },
) {
  const server = await cluster.instance("a");
  const other = await cluster.instance(at);
  const conversation = await Conversation.open(server);
  let reader = await conversation.ask(server, question);
  const shown: string[] = [];
  let longest = 0;
  for (let time = 1; time <= times; time += 1) {
    await reader.words(20 * time);
    shown.push(reader.text);
    reader.leave();
    await pause(awayMs);
    const start = performance.now();
    const next = await conversation.join(other);
    if (!next) break;
    reader = next;
    await reader.beyond(shown.at(-1) ?? "");
    longest = Math.max(longest, Math.round(performance.now() - start));
  }
  await reader.ended();
  return judge({ conversation, server, shown: [...shown, reader.text], count, since: longest });
}

/** Both see the whole answer, word by word. */
async function watchTogether(cluster: Cluster): Promise<Result> {
  const server = await cluster.instance("a");
  const other = await cluster.instance("b");
  const conversation = await Conversation.open(server);
  const first = await conversation.ask(server, question);
  await first.words(10);
  const second = await conversation.join(other);
  const since = second ? await timed(second.beyond("")) : null;
  await Promise.all([first.ended(), second?.ended()]);
  const result = await judge({ conversation, server, shown: [first.text, second?.text ?? ""], count, since });
  return second?.text === first.text ? result : { ...result, problem: "the two saw different answers" };
}

/** A turn runs: another question is refused. */
async function askTwice(cluster: Cluster): Promise<Result> {
  const a = await cluster.instance("a");
  const b = await cluster.instance("b");
  const conversation = await Conversation.open(a);
  const responses = await Promise.all([a, b].map((server) => conversation.post(server, question)));
  const statuses = responses.map(({ status }) => status).sort();
  await Promise.all(responses.map((response) => response.text()));
  const result = await judge({ conversation, server: a, shown: [], count });
  return `${statuses}` === "200,409" ? result : { ...result, problem: `answered ${statuses}` };
}

async function leaveForGood(cluster: Cluster): Promise<Result> {
  const server = await cluster.instance("a");
  const conversation = await Conversation.open(server);
  const reader = await conversation.ask(server, `Count. [count:${count}] [pace:400]`);
  await reader.words(5);
  reader.leave();
  while ((await conversation.kept(server)).turn?.status === "running") await pause(100);
  return judge({ conversation, server, shown: [reader.text], count });
}

export const readerFaults: Fault[] = [
  { name: "page closed for good", run: leaveForGood },
  {
    name: "reload, three times",
    run: (cluster) => comeBack(cluster, { at: "a", times: 3, awayMs: 0 }),
  },
  {
    name: "network lost for a second",
    run: (cluster) => comeBack(cluster, { at: "a", times: 1, awayMs: 1_000 }),
  },
  {
    name: "reload at another instance",
    run: (cluster) => comeBack(cluster, { at: "b", times: 2, awayMs: 100 }),
  },
  { name: "two devices at two instances", run: watchTogether },
  { name: "two questions at once", run: askTwice },
];
