import type { Cluster } from "./cluster";
import { Conversation } from "./conversation";
import { type Fault, judge, type Result } from "./fault";

const count = 150;
const question = `Count. [count:${count}] [pace:60]`;

/** The instance that writes the answer ends; the other one goes on with it. */
async function loseInstance(cluster: Cluster, lose: (cluster: Cluster) => Promise<unknown>): Promise<Result> {
  const [a, b] = await Promise.all([cluster.instance("a"), cluster.instance("b")]);
  const conversation = await Conversation.open(a);
  const reader = await conversation.ask(a, question);
  await reader.words(40);
  const losing = lose(cluster);
  await reader.ended();
  const shown = reader.text;
  const start = performance.now();
  let next = await conversation.pickUp(b);
  while (next && !next.status && next.text.length <= shown.length) {
    await next.beyond(next.text);
    if (!next.isOpen && !next.status) next = await conversation.pickUp(b);
  }
  const since = Math.round(performance.now() - start);
  await next?.ended();
  await losing;
  return judge({ conversation, server: b, shown: [shown, next?.text ?? ""], count, since });
}

/** The watcher at B sees A's answer stop and go on, in one stream or by coming back. */
async function watchDeath(cluster: Cluster): Promise<Result> {
  const [a, b] = await Promise.all([cluster.instance("a"), cluster.instance("b")]);
  const conversation = await Conversation.open(a);
  await conversation.ask(a, question);
  let reader = await conversation.pickUp(b);
  await reader?.words(40);
  await cluster.kill("a");
  const start = performance.now();
  const shown = [reader?.text ?? ""];
  let since: number | null = null;
  while (reader && !reader.status) {
    await reader.beyond(reader.text);
    const isNew = reader.text.length > (shown[0] ?? "").length;
    if (isNew) since ??= Math.round(performance.now() - start);
    if (reader.isOpen || reader.status) continue;
    shown.push(reader.text);
    reader = await conversation.pickUp(b);
  }
  return judge({ conversation, server: b, shown: [...shown, reader?.text ?? ""], count, since });
}

async function stopElsewhere(cluster: Cluster): Promise<Result> {
  const [a, b] = await Promise.all([cluster.instance("a"), cluster.instance("b")]);
  const conversation = await Conversation.open(a);
  const reader = await conversation.ask(a, "Count. [count:2000] [pace:100]");
  await reader.words(20);
  const call = await cluster.standIn.requested(({ body }) =>
    JSON.stringify(body).includes(conversation.mark),
  );
  const start = performance.now();
  void conversation.stop(b);
  const { outcome } = await cluster.standIn.closed(call);
  const since = Math.round(performance.now() - start);
  await reader.ended();
  const shown = [reader.text];
  const result = await judge({ conversation, server: b, shown, count: 2000, status: "stopped", since });
  const isLate = since > 1_500 || outcome !== "cut";
  return isLate ? { ...result, problem: `the provider's call ended ${outcome} after ${since} ms` } : result;
}

/** Killed right after an edit was accepted: it is there once. */
async function killInMidCall(cluster: Cluster): Promise<Result> {
  const [a, b] = await Promise.all([cluster.instance("a"), cluster.instance("b")]);
  const whole = await Conversation.open(a);
  await (await whole.ask(a, "Design a shop.")).ended();
  const { designVersion: wanted } = await whole.kept(a);
  const conversation = await Conversation.open(a);
  const reader = await conversation.ask(a, "Design a shop. [pace:200]");
  while ((await conversation.kept(a)).designVersion === 0) await reader.beyond("");
  await cluster.kill("a");
  const start = performance.now();
  while ((await conversation.kept(b)).turn?.status === "running")
    await (await conversation.pickUp(b))?.ended();
  const since = Math.round(performance.now() - start);
  const { designVersion, turn } = await conversation.kept(b);
  const isRight = designVersion === wanted && turn?.status === "completed";
  const problem = isRight ? null : `ended as ${turn?.status} with version ${designVersion}, not ${wanted}`;
  return { lost: 0, duplicated: Math.max(0, designVersion - wanted), continuedMs: since, problem };
}

/** A server behind the instances is started again in mid-answer. */
async function restartBehind(cluster: Cluster, restart: () => unknown): Promise<Result> {
  const [a, b] = await Promise.all([cluster.instance("a"), cluster.instance("b")]);
  const conversation = await Conversation.open(a);
  const reader = await conversation.ask(a, question);
  const watching = await conversation.pickUp(b);
  await reader.words(40);
  const before = reader.text;
  const start = performance.now();
  await restart();
  await reader.beyond(before);
  const since = Math.round(performance.now() - start);
  await Promise.all([reader.ended(), watching?.ended()]);
  const shown = [reader.text, watching?.text ?? ""];
  return judge({ conversation, server: a, shown, count, since });
}

export const instanceFaults: Fault[] = [
  { name: "stop from another instance", run: stopElsewhere },
  { name: "Redis started again", run: (cluster) => restartBehind(cluster, () => cluster.redis?.restart()) },
  {
    name: "PostgreSQL started again",
    run: (cluster) => restartBehind(cluster, () => cluster.postgresql.restart()),
  },
  {
    name: "kill -9 of the writer, at another instance",
    run: (cluster) => loseInstance(cluster, (it) => it.kill("a")),
  },
  { name: "kill -9 of the writer, seen elsewhere", run: watchDeath },
  { name: "kill -9 after an accepted edit", isSlow: true, run: killInMidCall },
  { name: "SIGTERM of the writer", run: (cluster) => loseInstance(cluster, (it) => it.end("a")) },
];
