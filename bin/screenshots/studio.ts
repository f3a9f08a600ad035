import type { Browser, BrowserContextOptions } from "@playwright/test";
import { startApp } from "../../e2e/app-server";
import { startAnthropic } from "../../e2e/fakes/anthropic";
import { scripts } from "./answer-views";
import { prepareWorld, type World } from "./prepare-world";
import type { Visitor } from "./view";

/** What is photographed: the built app, and what there is to see in it. */
export interface Studio {
  world: World;
  /** The browser of a visitor. */
  visit: Record<Visitor, Pick<BrowserContextOptions, "baseURL" | "storageState">>;
  close: () => Promise<void>;
}

/** The app twice: with the built-in consultant, and with a model, for which a stand-in speaks. */
export async function openStudio(browser: Browser): Promise<Studio> {
  const standIn = await startAnthropic();
  for (const script of scripts) standIn.script(script);
  const settings = { ANTHROPIC_API_KEY: "stand-in-key", ANTHROPIC_BASE_URL: standIn.url };
  const apps = [await startApp(), await startApp(settings)] as const;
  const [{ url: baseURL }, asking] = apps;
  const guest = await browser.newContext({ baseURL });
  const world = await prepareWorld(guest);
  return {
    world,
    visit: {
      owner: { baseURL, storageState: await guest.storageState() },
      newcomer: { baseURL },
      asker: { baseURL: asking.url },
    },
    close: async () => {
      for (const app of apps) await app.stop();
      await standIn.close();
    },
  };
}
