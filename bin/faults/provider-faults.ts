import { setTimeout as pause } from "node:timers/promises";
import type { Cluster } from "./cluster";
import { Conversation } from "./conversation";
import { type Fault, judge, type Result } from "./fault";

const count = 120;

/** The provider fails as `control` says, and the answer is to end as `status` says. */
async function withFault(cluster: Cluster, control: string, status: string): Promise<Result> {
  const server = await cluster.instance("a");
  const conversation = await Conversation.open(server);
  const start = performance.now();
  const reader = await conversation.ask(server, `Count. [count:${count}] [pace:400] ${control}`);
  await reader.ended();
  const since = Math.round(performance.now() - start);
  return judge({ conversation, server, shown: [reader.text], count, status, since });
}

const mended: [name: string, control: string, isSlow?: boolean][] = [
  ["429 with retry-after", "[fault:429=1*1]"],
  ["529, twice", "[fault:529*2]", true],
  ["500 before the first token", "[fault:500*1]"],
  ["overloaded in mid-answer", "[fault:overloaded*1]", true],
  ["socket cut before the first token", "[fault:cut-first*1]"],
  ["socket cut in mid-answer, twice", "[fault:cut*2]"],
  ["malformed event in mid-answer", "[fault:malformed*1]"],
  ["max_tokens in mid-answer", "[fault:max-tokens*1]"],
  ["context too long", "[fault:too-long*1]"],
  ["stream stalls in mid-answer", "[fault:stall*1]", true],
  ["provider never answers", "[fault:silence*1]", true],
];

const final: [name: string, control: string][] = [
  ["refusal", "[fault:refusal]"],
  ["key not accepted", "[fault:401]"],
  ["529 for good", "[fault:529]"],
];

/** The calls of a design whose JSON breaks off are told to the model; the conversation goes on. */
async function brokenCall(cluster: Cluster): Promise<Result> {
  const server = await cluster.instance("a");
  const conversation = await Conversation.open(server);
  const reader = await conversation.ask(server, "Design a shop. [fault:broken-call*1]");
  await reader.ended();
  const { text, turn } = await conversation.kept(server);
  const problem = turn?.status === "completed" ? null : `ended as ${turn?.status}`;
  return { lost: Math.max(0, reader.text.length - text.length), duplicated: 0, continuedMs: null, problem };
}

/** Stop ends the provider's call, keeps what was shown, and records what was used. */
async function stopHere(cluster: Cluster): Promise<Result> {
  const server = await cluster.instance("a");
  const conversation = await Conversation.open(server);
  const reader = await conversation.ask(server, "Count. [count:2000] [pace:100]");
  await reader.words(20);
  const start = performance.now();
  const call = await cluster.standIn.requested(({ body }) =>
    JSON.stringify(body).includes(conversation.mark),
  );
  void conversation.stop(server);
  const { outcome } = await cluster.standIn.closed(call);
  const since = Math.round(performance.now() - start);
  await reader.ended();
  await pause(0);
  const result = await judge({
    conversation,
    server,
    shown: [reader.text],
    count: 2000,
    status: "stopped",
    since,
  });
  const isLate = since > 1_000 || outcome !== "cut";
  return isLate ? { ...result, problem: `the provider's call ended ${outcome} after ${since} ms` } : result;
}

export const providerFaults: Fault[] = [
  ...mended.map(([name, control, isSlow = false]) => ({
    name,
    isSlow,
    run: (cluster: Cluster) => withFault(cluster, control, "completed"),
  })),
  ...final.map(([name, control]) => ({
    name,
    isSlow: control === "[fault:529]",
    run: (cluster: Cluster) => withFault(cluster, control, "failed"),
  })),
  { name: "tool call with broken JSON", run: brokenCall },
  { name: "stop from the same instance", run: stopHere },
];
