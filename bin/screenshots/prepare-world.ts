import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { APIRequestContext, APIResponse, BrowserContext } from "@playwright/test";

/** What there is to see: threads and a link, made in an empty app. */
export interface World {
  /** One consultation with open questions, answered by the built-in consultant. */
  consulted: string;
  /** A thread for each of the designs that come with the program. */
  samples: Record<SampleName, string>;
  /** The first sample, but that an order may be written twice. */
  faulty: string;
  /** The address of a shared design. */
  shared: string;
}

export const sampleNames = ["e1", "e2", "e3"] as const;
export type SampleName = (typeof sampleNames)[number];

const brief =
  "I need to build a microservices architecture for an e-commerce platform with inventory, payments, and user management";

/** What a second version of the first sample changes. */
const change = {
  upsert: {
    components: [
      {
        id: "fraud",
        name: "Fraud screening",
        kind: "service",
        responsibility: "Scores an order before payment",
      },
      { id: "orders", owner: "Team Checkout" },
    ],
    relations: [
      { id: "orders-fraud", from: "orders", to: "fraud", mode: "sync", protocol: "gRPC", encrypted: "mtls" },
    ],
  },
};

async function must(asked: Promise<APIResponse>): Promise<APIResponse> {
  const answer = await asked;
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
  return answer;
}

async function consult(request: APIRequestContext): Promise<string> {
  const id = randomUUID();
  const message = { id: randomUUID(), role: "user", parts: [{ type: "text", text: brief }] };
  await (await must(request.post("/api/chat", { data: { id, message }, timeout: 0 }))).body();
  return id;
}

export const sampleFile = (name: SampleName) => `lib/design/samples/${name}.yaml`;

async function importDesign(request: APIRequestContext, yaml: string): Promise<string> {
  const data = Buffer.from(yaml);
  const { threadId } = await (await must(request.post("/api/threads/import", { data }))).json();
  return threadId;
}

const importSample = async (request: APIRequestContext, name: SampleName) =>
  importDesign(request, await readFile(sampleFile(name), "utf8"));

async function importFaulty(request: APIRequestContext): Promise<string> {
  const yaml = await readFile(sampleFile("e1"), "utf8");
  return importDesign(request, yaml.replace(/(id: record\n[\s\S]*?\n {8}idempotency: )key/, "$1none"));
}

/** Makes, as one guest, what the pages of the other screenshots show. */
export async function prepareWorld({ request }: BrowserContext): Promise<World> {
  await must(request.post("/api/auth/sign-in/anonymous", { data: {} }));
  const faulty = await importFaulty(request);
  const samples = {
    e1: await importSample(request, "e1"),
    e2: await importSample(request, "e2"),
    e3: await importSample(request, "e3"),
  };
  const sharing = { mode: "snapshot", conversation: false, expiresInDays: 30 };
  const link = await must(request.post(`/api/threads/${samples.e1}/shares`, { data: sharing }));
  const { url } = await link.json();
  await must(request.patch(`/api/threads/${samples.e1}/design`, { data: { patch: change, baseVersion: 1 } }));
  return { consulted: await consult(request), samples, faulty, shared: url };
}
