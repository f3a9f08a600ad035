import { randomUUID } from "node:crypto";
import { ask, type BenchApp, standInKey, withApp } from "./bench-app";
import { median, rounded } from "./median";

const runs = 20;
const question = "Write about orders. [tokens:40]";

interface Times {
  firstByte: number;
  firstText: number;
  /** On the clock of this process, in which the stand-in runs as well. */
  firstTextAt: number;
}

/** Reads the stream to its end, so that the next run meets a server at rest. */
async function time(request: () => Promise<Response>, textMark: string): Promise<Times> {
  const start = performance.now();
  const response = await request();
  const firstByte = performance.now() - start;
  let firstText = Number.NaN;
  let seen = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    if (!Number.isNaN(firstText)) continue;
    seen += decoder.decode(chunk, { stream: true });
    if (seen.includes(textMark)) firstText = performance.now() - start;
  }
  return { firstByte, firstText, firstTextAt: start + firstText };
}

/** When the last answer's first words left the provider. */
const lastSentAt = ({ standIn }: BenchApp): number =>
  standIn.requests.findLast(({ path }) => path === "/v1/messages")?.firstEventAt ?? Number.NaN;

const askStandIn = ({ standIn }: BenchApp) =>
  fetch(`${standIn.url}/v1/messages`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-api-key": standInKey,
      "anthropic-version": "2023-06-01",
    },
    body: JSON.stringify({
      model: "claude-sonnet-5-5",
      max_tokens: 1_000,
      stream: true,
      messages: [{ role: "user", content: question }],
    }),
  });

const compare = (app: number[], standIn: number[]) => ({
  appMs: rounded(median(app)),
  standInMs: rounded(median(standIn)),
  differenceMs: rounded(median(app) - median(standIn)),
  ratio: rounded(median(app) / median(standIn)),
});

/** What the app adds to the model's own time until the first byte and the first text of an answer. */
export const turnFigures = () =>
  withApp(async (app) => {
    const ownTimes: Times[] = [];
    const standInTimes: Times[] = [];
    const passedOn: number[] = [];
    for (let run = -2; run < runs; run += 1) {
      const standIn = await time(() => askStandIn(app), '"text_delta"');
      const own = await time(() => ask(app, randomUUID(), question), '"text-delta"');
      if (run < 0) continue;
      passedOn.push(own.firstTextAt - lastSentAt(app));
      standInTimes.push(standIn);
      ownTimes.push(own);
    }
    const compareBy = (key: "firstByte" | "firstText") =>
      compare(
        ownTimes.map((times) => times[key]),
        standInTimes.map((times) => times[key]),
      );
    return {
      runs,
      firstByte: compareBy("firstByte"),
      firstTextDelta: compareBy("firstText"),
      /** From the provider's first words, when it sends them, to the reader of the app's stream. */
      firstWordsPassedOnMs: rounded(median(passedOn)),
    };
  });
