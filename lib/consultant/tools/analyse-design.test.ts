import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Design } from "@/lib/design/schema";
import { parseDesign } from "@/lib/design/yaml";
import type { AnalyseDesignResult } from "@/lib/thread/message";
import { analyseDesignResult } from "@/lib/thread/numbers-result";
import { analyseDesignTool } from "./analyse-design";

const callOptions = { toolCallId: "call-1", messages: [], context: {} };

function readSample(): Design {
  const outcome = parseDesign(readFileSync("lib/design/samples/e1.yaml", "utf8"));
  if (!outcome.accepted) throw new Error("The sample can't be read.");
  return outcome.design;
}

const shop = readSample();

interface Input {
  load?: number;
  patch?: Record<string, unknown>;
  explain?: string[];
}

async function analyse(input: Input): Promise<AnalyseDesignResult> {
  const result = await analyseDesignTool(async () => ({ version: 3, design: shop })).execute?.(
    input,
    callOptions,
  );
  return analyseDesignResult.parse(result);
}

test("says how busy each part is, what saturates first, and whether objectives are met, with units", async () => {
  const result = await analyse({ load: 10 });

  expect(result).toMatchObject({
    computed: true,
    version: 3,
    load: 10,
    firstToSaturate: { component: "orders-db", at: "1.667 × the peak" },
    missing: expect.arrayContaining(["capacity.perReplica of web-shop"]),
  });
  expect(result).toHaveProperty("components.0", {
    id: "orders-db",
    arrives: "2,400 /s",
    busy: "600 %",
    scaledOut: "600 %",
    saturatesAt: "0.1667 × the peak",
  });
});

test("tries a change without keeping it, and lists every number and verdict that it changes", async () => {
  const slower = { value: 40, unit: "/s", basis: "assumed" };
  const patch = { upsert: { components: [{ id: "orders-db", capacity: { perReplica: slower } }] } };

  const result = await analyse({ patch });

  expect(result).toHaveProperty(
    "changes",
    expect.arrayContaining([
      { of: "first to saturate", now: expect.any(String), whatIf: "orders-db at 0.1667 × the peak" },
      { of: "utilisation of orders-db", now: "60 %", whatIf: "600 %" },
      { of: "latency objective of checkout", now: "p95 ≤ 2 s met", whatIf: "p95 ≤ 2 s open" },
    ]),
  );
  expect(await analyse({})).toHaveProperty("firstToSaturate.at", "1.667 × the peak");
});

test("explains what is asked for: the arithmetic, and whose word it rests on", async () => {
  const result = await analyse({ explain: ["orders-db", "nothing"] });

  expect(result).toMatchObject({
    derivations: [
      {
        of: "utilisation of orders-db",
        value: "60 %",
        how: expect.arrayContaining([expect.stringMatching(/^utilisation = 240 writes\/s ÷/)]),
        grounds: expect.arrayContaining([
          expect.stringMatching(/^assumed: capacity.perReplica of orders-db/),
        ]),
      },
    ],
  });
});

test("answers a patch that doesn't fit with the errors to mend", async () => {
  const result = await analyse({ patch: { upsert: { components: [{ id: "new" }] } } });

  expect(result).toMatchObject({ computed: false, errors: expect.arrayContaining([expect.anything()]) });
});

test("stays small enough to be read at once", async () => {
  expect(JSON.stringify(await analyse({})).length).toBeLessThan(6000);
});

test("names open questions whose answer may turn a verdict, with the value from which it does", async () => {
  const team = { id: "Q-team", topic: "team", text: "How many engineers are there?" };
  const growth = { id: "Q-growth", topic: "growth", text: "How will it grow?" };

  const result = await analyse({ patch: { upsert: { questions: [team, growth] } } });

  if (!result.computed) throw new Error("The sample can't be analysed.");
  const because = 'At 753 runs a second in all instead of 460 Checkout misses "p95 ≤ 2 s".';
  expect(result.questions).toContainEqual({ id: "Q-growth", because });
  expect(result.questions?.map(({ id }) => id)).not.toContain("Q-team");
});
