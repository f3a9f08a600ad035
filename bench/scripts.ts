import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Page, Response as PageResponse } from "@playwright/test";
import { ask, type BenchApp, withApp } from "./bench-app";
import { withPage } from "./with-page";

/** All JavaScript that a page loads by itself, until nothing more is asked for. */
async function scriptsOf(page: Page, address: string) {
  const scripts = new Map<string, Promise<Buffer>>();
  const collect = (response: PageResponse) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  };
  page.on("response", collect);
  await page.goto(address, { waitUntil: "networkidle" });
  page.off("response", collect);
  const bodies = await Promise.all(scripts.values());
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    files: bodies.length,
    gzipBytes: sum(bodies.map((body) => gzipSync(body).length)),
    bytes: sum(bodies.map((body) => body.length)),
  };
}

async function shareDesign(app: BenchApp): Promise<{ threadId: string; url: string }> {
  const threadId = randomUUID();
  await (await ask(app, threadId, "Design a shop.")).text();
  const response = await fetch(`${app.url}/api/threads/${threadId}/shares`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: app.cookie },
    body: JSON.stringify({ mode: "snapshot", conversation: false, expiresInDays: 1 }),
  });
  const { url } = await response.json();
  return { threadId, url };
}

/** Compressed JavaScript of the pages that people meet first. */
export const scriptFigures = () =>
  withApp(async (app) => {
    const { url } = await shareDesign(app);
    return {
      workspace: await withPage(app, (page) => scriptsOf(page, app.url)),
      shared: await withPage(app, (page) => scriptsOf(page, url)),
    };
  });
