import { randomUUID } from "node:crypto";
import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { type AppServer, startApp } from "./app-server";
import { type AnthropicStandIn, startAnthropic } from "./fakes/anthropic";

type Consultant = "built-in" | "anthropic";

interface Servers {
  standIn: AnthropicStandIn;
  /** The app with one of the consultants, started when it is first asked for. */
  app: (consultant: Consultant) => Promise<AppServer>;
}

interface WorkerFixtures {
  servers: Servers;
}

interface TestFixtures {
  app: AppServer;
  /** Which consultant the app of this test is set up with. */
  consultant: Consultant;
  /** Speaks Anthropic's protocol on loopback, and remembers what reached it. */
  standIn: AnthropicStandIn;
  /** Words that no other test uses, to find a request or a message by. */
  mark: string;
  /** Someone else, with a browser profile of their own. */
  stranger: Page;
  /** A guest without a browser. */
  guest: APIRequestContext;
}

async function withServers(use: (servers: Servers) => Promise<void>): Promise<void> {
  const standIn = await startAnthropic();
  const settings: Record<Consultant, Record<string, string>> = {
    "built-in": {},
    anthropic: { ANTHROPIC_API_KEY: "stand-in-key", ANTHROPIC_BASE_URL: standIn.url },
  };
  const started = new Map<Consultant, Promise<AppServer>>();
  const app = (consultant: Consultant) => {
    const server = started.get(consultant) ?? startApp(settings[consultant]);
    started.set(consultant, server);
    return server;
  };
  await use({ standIn, app });
  for (const server of await Promise.allSettled(started.values())) {
    if (server.status === "fulfilled") await server.value.stop();
  }
  await standIn.close();
}

/** Lintel's pages load nothing from elsewhere and throw nothing, whatever a test is about. */
function watch(context: BrowserContext, ownOrigin: string) {
  const problems: string[] = [];
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== ownOrigin)
      problems.push(`asked for ${request.url()}`);
  });
  context.on("weberror", (error) => problems.push(`threw ${error.error().message}`));
  return problems;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed here
    async ({}, use) => withServers(use),
    { scope: "worker", timeout: 120_000 },
  ],
  consultant: ["built-in", { option: true }],
  standIn: async ({ servers }, use) => use(servers.standIn),
  // The first test of a worker starts the app; that time is not the test's own.
  app: [async ({ servers, consultant }, use) => use(await servers.app(consultant)), { timeout: 150_000 }],
  baseURL: async ({ app }, use) => use(app.url),
  context: async ({ context, baseURL }, use) => {
    const problems = watch(context, baseURL ?? "");
    await use(context);
    expect(problems).toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed here
  mark: async ({}, use) => use(`mark-${randomUUID().slice(0, 8)}`),
  stranger: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) });
    const problems = watch(context, baseURL ?? "");
    await use(await context.newPage());
    await context.close();
    expect(problems).toEqual([]);
  },
  guest: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
    await request.post("/api/auth/sign-in/anonymous", { data: {} });
    await use(request);
    await request.dispose();
  },
});

export { expect };
